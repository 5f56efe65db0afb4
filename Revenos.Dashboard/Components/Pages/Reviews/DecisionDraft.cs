using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>A decision while it is being made. What one kind needs stays when another is looked at.</summary>
public sealed class DecisionDraft
{
    /// <summary>In the order of the keys 1 to 5.</summary>
    public static ImmutableArray<ReviewDecision> Choices { get; } =
        [ReviewDecision.Support, ReviewDecision.ReanchorAgain, ReviewDecision.Pause, ReviewDecision.CloseAsLost, ReviewDecision.Recovered];

    /// <summary>Nothing was chosen.</summary>
    public static Refusal NothingChosen { get; } = new("no-decision", "Choose what is decided.");

    public ReviewDecision? Kind { get; set; }

    /// <summary>Why, for the owner to read.</summary>
    public string Note { get; set; } = "";

    public string SupportWhat { get; set; } = "";

    public string SupportWho { get; set; } = "";

    public DateOnly? SupportUntil { get; set; }

    public PauseKind PauseKind { get; set; } = PauseKind.BudgetCycle;

    public DateOnly? ReengageOn { get; set; }

    public List<CriterionInput> Criteria { get; } = [new()];

    /// <summary>Why it may rest more often or longer than usual; empty where no limit is passed.</summary>
    public string OverrideReason { get; set; } = "";

    public LossReason LossReason { get; set; } = LossReason.NoDecision;

    /// <summary>What is decided as the facts of one change, or why it is none yet.</summary>
    /// <param name="escalation">The escalation that is decided on.</param>
    /// <param name="terms">What the way back goes by.</param>
    /// <param name="now">The present instant.</param>
    public Outcome<ImmutableArray<NewFact>> ToFacts(FactId escalation, RecoveryTerms terms, DateTimeOffset now)
    {
        if (Kind is not { } kind)
        {
            return NothingChosen;
        }

        var note = Note.Trim();
        var support = kind == ReviewDecision.Support && SupportUntil is { } until
            ? new SupportPromise(SupportWhat.Trim(), SupportWho.Trim(), until)
            : null;
        DateTimeOffset? observed = kind switch
        {
            ReviewDecision.Support when support is not null => terms.Calendar.StartOf(support.Until.AddDays(1)),
            ReviewDecision.ReanchorAgain => terms.ObservedUntil(now),
            _ => null,
        };
        NewFact decided = new(new EscalationDecided(escalation, kind, note, support, observed));
        return kind switch
        {
            ReviewDecision.Pause => ImmutableArray.Create(decided, new NewFact(new DealPaused(
                note,
                ReengageOn ?? DateOnly.MinValue,
                [.. Criteria.Select(criterion => criterion.Text.Trim()).Where(text => text.Length > 0)],
                PauseKind,
                OverrideReason: string.IsNullOrWhiteSpace(OverrideReason) ? null : OverrideReason.Trim()))),
            ReviewDecision.CloseAsLost => ImmutableArray.Create(decided, new NewFact(new DealLost(LossReason, note))),
            _ => ImmutableArray.Create(decided),
        };
    }
}

/// <summary>One criterion while it is typed.</summary>
public sealed class CriterionInput
{
    public string Text { get; set; } = "";
}
