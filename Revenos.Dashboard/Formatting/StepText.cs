using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;

namespace Revenos.Dashboard.Formatting;

/// <summary>A step that would hold a deal, as something to do and as what it would do.</summary>
public static class StepText
{
    /// <summary>What to do, for a button or a card: "Hold a call with Ruth Bramwell", "Complete Proof of concept".</summary>
    public static string Action(HoldingStep hold) =>
        hold.Step is { } step ? Action(step, hold.Subject, hold.Times) : "Look at the plan again";

    /// <summary>What it would do: "lifts engagement to 0.63 and the deal holds until Fri 4 Dec".</summary>
    public static string Effect(HoldingStep hold, DateTimeOffset at, ViewerClock clock)
    {
        if (hold is not { Step: not null, After: { } after })
        {
            return $"no single step lifts {SignalText.Word(hold.Signal)} over its recovery threshold; the plan itself may need another look";
        }

        var lift = $"lifts {SignalText.Word(hold.Signal)} to {NumberText.Value(after, clock.Culture)}";
        return hold.DriftsAt switch
        {
            null => $"{lift}, and the deal holds",
            var drifts when drifts <= at => $"{lift}; the deal goes on drifting until another signal is lifted too",
            { } drifts => $"{lift}, and the deal holds until {DateText.Day(drifts, clock)}",
        };
    }

    /// <summary>Both: "Hold a call with Ruth Bramwell: lifts engagement to 0.63, and the deal holds until Fri 4 Dec."</summary>
    public static string Sentence(HoldingStep hold, DateTimeOffset at, ViewerClock clock)
    {
        var effect = Effect(hold, at, clock);
        return hold.Step is not null ? $"{Action(hold)}: {effect}." : $"{char.ToUpperInvariant(effect[0])}{effect[1..]}.";
    }

    private static string Action(Fact step, string? subject, int times) => step switch
    {
        EngagementLogged logged => $"{Verb(logged.Kind)} {Interactions(logged.Kind, times)} with {subject ?? "the people who decide"}",
        EvidenceAttached attached => attached.Kind == EvidenceKind.Other ? "Attach fresh evidence" : $"Attach fresh evidence: {KindText.InText(KindText.Of(attached.Kind))}",
        CommitmentAdvanced advanced => $"Get “{subject ?? "the promise"}” {Reached(advanced.Level)}",
        CommitmentMade made => $"Ask the buyer for a {KindText.InText(KindText.Of(made.Level))} commitment",
        MilestoneCompleted => $"Complete {subject ?? "the current milestone"}",
        MilestoneRedated => $"Give {subject ?? "the current milestone"} a new window",
        _ => "Look at the plan again",
    };

    private static string Verb(EngagementKind kind) => kind switch
    {
        EngagementKind.Meeting or EngagementKind.Workshop or EngagementKind.Demo or EngagementKind.Call => "Hold",
        EngagementKind.Email or EngagementKind.Message => "Exchange",
    };

    private static string Interactions(EngagementKind kind, int times)
    {
        var word = KindText.Of(kind);
        return (times, kind) switch
        {
            (1, EngagementKind.Email or EngagementKind.Message) => $"{KindText.InText(word)}s",
            (1, _) => KindText.WithArticle(word),
            _ => $"{NumberText.InWords(times)} {KindText.InText(word)}s",
        };
    }

    private static string Reached(CommitmentLevel level) => level switch
    {
        CommitmentLevel.Verbal => "said",
        CommitmentLevel.Written => "in writing",
        CommitmentLevel.Documented => "documented",
        CommitmentLevel.Executed => "signed or done",
    };
}
