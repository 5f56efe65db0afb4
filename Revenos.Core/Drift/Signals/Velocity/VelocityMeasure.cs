using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Signals.Velocity;

/// <summary>Reads milestone velocity from a deal: its plan and what became of it, and nothing else.</summary>
internal static class VelocityMeasure
{
    public static VelocityCurve Curve(Deal deal, VelocityOptions options)
    {
        var open = OpenWindows(deal).Select(milestone => milestone.Window).ToImmutableArray();
        return new VelocityCurve(KnownFrom(deal, open), Track(deal, options), open);
    }

    /// <summary>The milestones behind the value, the one that holds it down most first.</summary>
    public static ImmutableArray<Contribution> Contributions(Deal deal, VelocityOptions options, DateTimeOffset at) =>
        [
            .. OpenWindows(deal)
                .Where(open => open.Window.Start <= at)
                .Select(open => new Contribution(open.Milestone.Planned, open.Milestone.Id, open.Window.PaceAt(at)))
                .Concat(LastCompleted(deal, options).Select(done =>
                    new Contribution(done.Milestone.Completed!.Value, done.Milestone.Id, done.Pace)))
                .OrderBy(contribution => contribution.Amount),
        ];

    /// <summary>The open milestones past their due instant, by how far they hold the value down.</summary>
    public static IEnumerable<(PlannedMilestone Milestone, double DaysPastDue)> Overdue(Deal deal, DateTimeOffset at) =>
        from open in OpenWindows(deal)
        let daysPastDue = at.DaysSince(open.Window.Start) - open.Window.Days
        where daysPastDue > 0
        orderby open.Window.PaceAt(at)
        select (open.Milestone, daysPastDue);

    private static DateTimeOffset? KnownFrom(Deal deal, ImmutableArray<OpenWindow> open) =>
        deal.Plan.IsEmpty ? null
        : open.Length < deal.Plan.Length ? deal.LastFactAt
        : Instants.Later(deal.LastFactAt, open.Min(window => window.Start));

    private static double Track(Deal deal, VelocityOptions options)
    {
        var (planned, elapsed) = (0.0, 0.0);
        foreach (var done in LastCompleted(deal, options))
        {
            planned += done.Days;
            elapsed += done.Elapsed;
        }

        return elapsed > 0 ? Math.Min(options.Maximum, planned / elapsed) : 1;
    }

    private static IEnumerable<(PlannedMilestone Milestone, OpenWindow Window)> OpenWindows(Deal deal)
    {
        var clock = new DealClock(deal.Pauses);
        return deal.Plan
            .Where(milestone => !milestone.IsComplete)
            .Select(milestone => (milestone, new OpenWindow(clock.Shift(milestone.Window.Start), Math.Max(0, milestone.Window.Days))));
    }

    private static IEnumerable<CompletedWindow> LastCompleted(Deal deal, VelocityOptions options) => deal.Plan
        .Where(milestone => milestone.IsComplete)
        .Select(milestone => CompletedWindow.Of(milestone, deal, options))
        .OrderBy(done => done.Start)
        .TakeLast(options.TrackedMilestones);

    /// <summary>A completed milestone against the window in force when it was completed.</summary>
    private readonly record struct CompletedWindow(PlannedMilestone Milestone, DateTimeOffset Start, double Days, double Elapsed)
    {
        public double Pace => Elapsed > 0 ? Days / Elapsed : 1;

        public static CompletedWindow Of(PlannedMilestone milestone, Deal deal, VelocityOptions options)
        {
            var window = milestone.CompletedIn ?? milestone.Window;
            var completed = milestone.CompletedAt!.Value;
            var days = Math.Max(0, window.Days);
            var elapsed = completed.DaysSince(window.Start) - deal.PausedDays(window.Start, completed);
            return new CompletedWindow(milestone, window.Start, days, Math.Max(options.ElapsedFloor * days, elapsed));
        }
    }
}
