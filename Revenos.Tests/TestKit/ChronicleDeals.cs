using Revenos.Core.Courses;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Tests.TestKit;

/// <summary>Chronicle deals made from facts.</summary>
public static class ChronicleDeals
{
    /// <summary>The deal that a history makes; by default one that opened and fell silent.</summary>
    internal static ChronicleDeal Deal(
        int number = 1,
        string owner = "ida",
        string? team = "north",
        long? version = null,
        string[]? colleagues = null,
        HistoryBuilder? story = null)
    {
        var history = (story ?? HistoryBuilder.Opened(owner: owner, team: team)).Build();
        var deal = history.Latest()!;
        return new ChronicleDeal(
            PortfolioDeals.Id(number),
            version ?? history.Version,
            deal.Name,
            deal.Account,
            new PersonId(owner),
            owner,
            team is null ? null : new TeamId(team),
            [.. (colleagues ?? []).Select(colleague => new PersonId(colleague))],
            deal.Pipeline,
            DealCourse.Of(history, DriftRules.Default),
            deal.IsOngoing ? DriftEngine.Outlook(history, DriftRules.Default, deal.LastFactAt) : null,
            DriftRules.Default);
    }

    /// <summary>A deal that somebody met for and that is won on a day.</summary>
    internal static HistoryBuilder WonOn(double day) => HistoryBuilder.Opened()
        .At(1, new EngagementLogged(EngagementKind.Meeting, EngagementDirection.TwoWay, [], Authority.DecisionMaker, ""))
        .At(day, new DealWon(""));
}
