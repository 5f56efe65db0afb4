using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Tests.TestKit;

/// <summary>Facts of the way back, short to write, for tests that care about when and not about texts.</summary>
internal static class RecoveryWords
{
    public static Trajectory Trajectory { get; } = new("A new sponsor took it over", "The board has agreed", "Workshop with the sponsor", new DateOnly(2026, 4, 7));

    /// <summary>Re-anchors a deal as of an instant: everybody confirmed, each open milestone a window of its own length from there on, one after the other.</summary>
    public static DealReanchored Reanchoring(Deal deal, DateTimeOffset at, RecoveryTerms? terms = null)
    {
        var start = at;
        return new DealReanchored(
            [],
            [.. deal.Stakeholders.Where(person => !person.HasLeft).Select(person => new StakeholderIntent(
                person.Id, Intent.Confirmed, EngagementKind.Call, DateOnly.FromDateTime(at.UtcDateTime), ""))],
            [.. deal.Plan.Select(planned => planned.IsComplete ? planned.Milestone : planned.Milestone with { Window = Next(planned.Window.Days) })],
            Trajectory,
            (terms ?? RecoveryTerms.Default).ObservedUntil(at));

        Window Next(double days)
        {
            var window = new Window(start, start.PlusDays(days).Stored());
            start = window.Due;
            return window;
        }
    }
}
