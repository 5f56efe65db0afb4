using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Drafts;

/// <summary>Somebody else leads the deal from now on, and their team looks after it.</summary>
public sealed class OwnerDraft : DealDraft
{
    /// <summary>The key of the new owner; empty until one is chosen.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Whether whoever hands the deal over stays named on it, where they would lose sight of it otherwise.</summary>
    public bool StaysNamed { get; set; } = true;

    public override string Title => "Hand the deal over";

    public override string Verb => "Hand it over";

    /// <summary>Whether the viewer would no longer see the deal.</summary>
    public bool LosesSight(DealView view) =>
        Owner.Length > 0 && view.Viewer is { } viewer && !viewer.MaySee(new PersonId(Owner), TeamIn(view), view.Deal.Colleagues);

    /// <summary>The name of the team that would look after it; null for none.</summary>
    public string? TeamName(DealView view) => Chosen(view)?.TeamName;

    protected override ImmutableArray<Fact> Contents(DealView view, ViewerClock clock) =>
        StaysNamed && LosesSight(view) && view.Viewer is { } viewer
            ? [Content(view, clock), new ColleagueNamed(viewer.Person)]
            : [Content(view, clock)];

    protected override Fact Content(DealView view, ViewerClock clock) => new OwnerChanged(new PersonId(Owner), TeamIn(view));

    private TeamId? TeamIn(DealView view) => Chosen(view)?.Team;

    private Colleague? Chosen(DealView view) => view.Colleagues.FirstOrDefault(person => person.Id.Value == Owner);
}

/// <summary>A colleague is named on the deal and sees it from now on.</summary>
public sealed class ColleagueDraft : DealDraft
{
    /// <summary>The key of the colleague; empty until one is chosen.</summary>
    public string Person { get; set; } = "";

    public override string Title => "Name a colleague";

    public override string Verb => "Name this colleague";

    protected override Fact Content(DealView view, ViewerClock clock) => new ColleagueNamed(new PersonId(Person));
}
