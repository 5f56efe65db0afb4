using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Drafts;

/// <summary>A milestone was reached.</summary>
public sealed class CompletionDraft(PlannedMilestone milestone) : DealDraft
{
    public PlannedMilestone Milestone { get; } = milestone;

    public string Note { get; set; } = "";

    public override string Title => $"Complete “{Milestone.Milestone.Name}”";

    public override string Verb => "Complete this milestone";

    protected override Fact Content(DealView view, ViewerClock clock) => new MilestoneCompleted(Milestone.Id, Note.Trim());
}

/// <summary>A milestone turned out not to be reached.</summary>
public sealed class ReopeningDraft(PlannedMilestone milestone) : DealDraft
{
    public PlannedMilestone Milestone { get; } = milestone;

    public string Reason { get; set; } = "";

    public override string Title => $"Reopen “{Milestone.Milestone.Name}”";

    public override string Verb => "Reopen this milestone";

    protected override Fact Content(DealView view, ViewerClock clock) => new MilestoneReopened(Milestone.Id, Reason.Trim());
}

/// <summary>A milestone gets another window.</summary>
public sealed class RedatingDraft : DealDraft
{
    public RedatingDraft(PlannedMilestone milestone, ViewerClock clock)
    {
        Milestone = milestone;
        Start = clock.DayOf(milestone.Window.Start);
        Due = LastDay(milestone.Window, clock);
    }

    public PlannedMilestone Milestone { get; }

    public DateOnly Start { get; set; }

    public DateOnly Due { get; set; }

    public string Reason { get; set; } = "";

    public override string Title => $"Re-date “{Milestone.Milestone.Name}”";

    public override string Verb => "Re-date this milestone";

    // A day that was not touched keeps its hour, so that moving one end leaves the other exactly where it was.
    protected override Fact Content(DealView view, ViewerClock clock)
    {
        var window = Milestone.Window;
        var start = Start == clock.DayOf(window.Start) ? window.Start : clock.StartOf(Start);
        var due = Due == LastDay(window, clock) ? window.Due : EndOf(Due, clock);
        return new MilestoneRedated(Milestone.Id, new Window(start, due), Reason.Trim());
    }

    // A window that ends at midnight ends with the day before.
    private static DateOnly LastDay(Window window, ViewerClock clock) => clock.DayOf(window.Due.AddTicks(-1));
}
