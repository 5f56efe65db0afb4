using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Pausing;

/// <summary>A resting deal goes on: what came true, and the windows it goes on with.</summary>
public sealed class ReengagementDraft : DealDraft
{
    private readonly Pause _pause;
    private readonly WorkingCalendar _calendar;

    public ReengagementDraft(Deal deal, Pause pause, WorkingCalendar calendar, ViewerClock clock)
    {
        _pause = pause;
        // The viewer types days of their own; which of them count is the workspace's.
        _calendar = calendar with { Zone = clock.Zone };
        var proposed = WindowProposal.Of(deal.Plan, clock.Now, _calendar);
        Windows = [.. deal.Plan.Zip(proposed).Where(pair => !pair.First.IsComplete).Select(pair => new WindowLine(pair.First, pair.Second.Window, _calendar))];
        Open = [.. Enumerable.Range(0, pause.Criteria.Length).Where(place => pause.FindMet(place) is null).Select(place => new CriterionLine(place, pause.Criteria[place]))];
    }

    /// <summary>The open milestones with the windows they would get, in plan order.</summary>
    public ImmutableArray<WindowLine> Windows { get; }

    /// <summary>The criteria that nobody has ticked off yet.</summary>
    public ImmutableArray<CriterionLine> Open { get; }

    /// <summary>What has changed; needed where a criterion did not come true.</summary>
    public string Note { get; set; } = "";

    /// <summary>Whether the deal would go on with a criterion that did not come true.</summary>
    public bool LeavesCriteriaOpen => Open.Any(line => !line.IsMet);

    public override string Title => "Re-engage";

    public override string Verb => "Re-engage this deal";

    /// <summary>The plan it would go on with; none where nothing is open in it.</summary>
    public ImmutableArray<Milestone> Plan(Deal deal)
    {
        var windows = Windows.ToDictionary(line => line.Planned.Id, line => WindowProposal.WindowOf(line.First, line.Last, _calendar));
        return windows.Count == 0
            ? []
            : [.. deal.Plan.Select(planned => windows.TryGetValue(planned.Id, out var window) ? planned.Milestone with { Window = window } : planned.Milestone)];
    }

    /// <summary>The start of a window was moved: it keeps its length, and what comes later makes room.</summary>
    public void MoveStart(WindowLine moved, DateOnly first)
    {
        (moved.First, moved.Last) = (first, WindowProposal.LastDay(first, LengthOf(moved), _calendar));
        MakeRoom();
    }

    /// <summary>The end of a window was moved; what comes later makes room.</summary>
    public void MoveEnd(WindowLine moved, DateOnly last)
    {
        moved.Last = last;
        MakeRoom();
    }

    /// <summary>The working days of a window.</summary>
    public int LengthOf(WindowLine line) => WindowProposal.LengthOf(line.First, line.Last, _calendar);

    protected override ImmutableArray<Fact> Contents(DealView view, ViewerClock clock) =>
    [
        .. Open.Where(line => line.IsMet).Select(line => new PauseCriterionMet(_pause.Fact, line.Place, null, line.Note.Trim())),
        Content(view, clock),
    ];

    protected override Fact Content(DealView view, ViewerClock clock) => new DealReengaged(Note.Trim(), Plan(view.Deal));

    // A later milestone neither begins nor ends before an earlier one: it is pushed along, its length kept.
    private void MakeRoom()
    {
        for (var place = 1; place < Windows.Length; place++)
        {
            var (before, line) = (Windows[place - 1], Windows[place]);
            if (line.First < before.First)
            {
                var length = LengthOf(line);
                (line.First, line.Last) = (before.First, WindowProposal.LastDay(before.First, length, _calendar));
            }

            line.Last = line.Last < before.Last ? before.Last : line.Last;
        }
    }
}

/// <summary>An open milestone with the window it would get.</summary>
public sealed class WindowLine(PlannedMilestone planned, Window window, WorkingCalendar calendar)
{
    public PlannedMilestone Planned { get; } = planned;

    public DateOnly First { get; set; } = WindowProposal.FirstDay(window, calendar);

    /// <summary>The last day, included.</summary>
    public DateOnly Last { get; set; } = WindowProposal.LastDay(window, calendar);
}

/// <summary>A criterion that nobody has ticked off yet.</summary>
public sealed class CriterionLine(int place, string text)
{
    public int Place { get; } = place;

    public string Text { get; } = text;

    public bool IsMet { get; set; }

    /// <summary>How one knows.</summary>
    public string Note { get; set; } = "";
}
