using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Pausing;

/// <summary>The deal is laid to rest until a day.</summary>
public sealed class PauseDraft(RestLimits limits) : DealDraft
{
    private const int MostCriteria = 12;

    private readonly List<Criterion> _criteria = [new()];

    /// <summary>Why, from the list; null while nothing was chosen.</summary>
    public PauseKind? Kind { get; set; }

    public string Reason { get; set; } = "";

    public DateOnly? On { get; set; }

    /// <summary>What has to be true by then; empty lines are left out.</summary>
    public IReadOnlyList<Criterion> Criteria => _criteria;

    /// <summary>Who re-engages; empty for the owner.</summary>
    public string Reengager { get; set; } = "";

    /// <summary>Why it may rest more often or longer than usual.</summary>
    public string Override { get; set; } = "";

    public override string Title => "Pause this deal";

    public override string Verb => "Pause this deal";

    public bool HasRoom => _criteria.Count < MostCriteria;

    /// <summary>The limit that this pause would pass; null when it passes none.</summary>
    public PassedLimit? Passes(Deal deal, ViewerClock clock) => limits.Passed(deal, On, clock);

    public void AddCriterion() => _criteria.Add(new Criterion());

    /// <summary>Takes a line out; the last one is only emptied.</summary>
    public void Remove(Criterion criterion)
    {
        _criteria.Remove(criterion);
        if (_criteria.Count == 0)
        {
            AddCriterion();
        }
    }

    /// <summary>Whether whoever is to re-engage has to be named on the deal first, since they would not see it.</summary>
    public PersonId? ToBeNamed(Deal deal) =>
        Reengager.Length > 0 && new PersonId(Reengager) is var person && person != deal.Owner && !deal.Colleagues.Contains(person) ? person : null;

    // Who re-engages has to see the deal: both are recorded together.
    protected override ImmutableArray<Fact> Contents(DealView view, ViewerClock clock) =>
        ToBeNamed(view.Deal) is { } person ? [Content(view, clock), new ColleagueNamed(person)] : [Content(view, clock)];

    protected override Fact Content(DealView view, ViewerClock clock) => new DealPaused(
        Reason.Trim(),
        On ?? DateOnly.MinValue,
        [.. _criteria.Select(criterion => criterion.Text.Trim()).Where(text => text.Length > 0)],
        Kind ?? PauseKind.Other,
        Reengager.Length == 0 || new PersonId(Reengager) == view.Deal.Owner ? null : new PersonId(Reengager),
        Passes(view.Deal, clock) is not null && Override.Trim() is { Length: > 0 } reason ? reason : null);
}

/// <summary>One line of the form: something that has to be true.</summary>
public sealed class Criterion
{
    public string Text { get; set; } = "";
}
