using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>The milestones that need a window, and between days and instants.</summary>
internal static class WindowSources
{
    /// <summary>The milestones of the plan to re-anchor, the reached ones included: the deal's own, or those of its playbook where it has no plan yet.</summary>
    public static ImmutableArray<Milestone> Plan(DealView view, Playbook? playbook) => view.Deal.Plan.IsEmpty
        ? playbook?.Plan(view.At, view.OwnerName) ?? []
        : [.. view.Deal.Plan.Select(planned => planned.Milestone)];

    /// <summary>The open milestones with the length and the distance that the playbook gives them, or else their own.</summary>
    public static IEnumerable<WindowSource> Of(DealView view, Playbook? playbook)
    {
        Milestone? before = null;
        foreach (var milestone in Plan(view, playbook).Where(milestone => IsOpen(view.Deal, milestone.Id)))
        {
            var template = Find(playbook, milestone.Id);
            var length = template?.LengthDays ?? milestone.Window.Days;
            var gap = before is null ? 0
                : template is not null && Find(playbook, before.Id) is { } last ? template.StartsAfterDays - last.StartsAfterDays
                : milestone.Window.Start.DaysSince(before.Window.Start);
            yield return new WindowSource(milestone.Id, milestone.Name, Math.Max(1, (int)Math.Ceiling(length)), Math.Max(0, (int)Math.Round(gap)));
            before = milestone;
        }
    }

    /// <summary>The windows in force, as days.</summary>
    public static WindowPlan Present(DealView view, ViewerClock clock) => new(
    [
        .. view.Deal.Plan
            .Where(planned => !planned.IsComplete)
            .Select(planned => new WindowDays(planned.Id, planned.Milestone.Name, clock.DayOf(planned.Window.Start), LastDay(planned.Window, clock))),
    ]);

    /// <summary>The milestones to record: what is reached stays as it was, and a day that was not touched keeps its hour.</summary>
    public static ImmutableArray<Milestone> ToMilestones(WindowPlan windows, DealView view, Playbook? playbook, ViewerClock clock)
    {
        var milestones = ImmutableArray.CreateBuilder<Milestone>();
        Window? before = null;
        foreach (var milestone in Plan(view, playbook))
        {
            if (IsOpen(view.Deal, milestone.Id) && windows.Find(milestone.Id) is { } days)
            {
                var window = ToWindow(days, milestone.Window, clock);
                // On the same day an untouched hour must not come before a midnight, nor after one.
                before = before is { } last
                    ? new Window(Instants.Later(window.Start, last.Start), Instants.Later(window.Due, last.Due))
                    : window;
                milestones.Add(milestone with { Window = before.Value });
            }
            else
            {
                milestones.Add(milestone);
            }
        }

        return milestones.ToImmutable();
    }

    /// <summary>The last day of a window: a window that ends at midnight ends with the day before.</summary>
    public static DateOnly LastDay(Window window, ViewerClock clock) => clock.DayOf(window.Due.AddTicks(-1));

    private static Window ToWindow(WindowDays days, Window planned, ViewerClock clock) => new(
        days.Start == clock.DayOf(planned.Start) ? planned.Start : clock.StartOf(days.Start).Stored(),
        days.Due == LastDay(planned, clock) && planned.Due > clock.Now ? planned.Due : clock.StartOf(days.Due.AddDays(1)).Stored());

    private static bool IsOpen(Deal deal, MilestoneId milestone) => deal.FindMilestone(milestone) is not { IsComplete: true };

    private static MilestoneTemplate? Find(Playbook? playbook, MilestoneId milestone) =>
        playbook?.Milestones.FirstOrDefault(template => template.Id == milestone);
}
