using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Tests.TestKit;

/// <summary>Deals of a portfolio, made from histories as the product makes them.</summary>
internal static class StandingDeals
{
    /// <summary>The deal that some facts make, as it stands at an instant.</summary>
    public static StandingDeal Standing(HistoryBuilder story, DateTimeOffset at, int number = 1, string account = "Bramwell & Sons", decimal value = 210_000m, string? team = "north", string currency = "EUR")
    {
        var deal = PortfolioDeal.Of(story.Build(), DriftRules.Default, WorkingCalendar.Default, "Marta Kowal", at)! with
        {
            Id = new DealId(new Guid($"0a000000-0000-0000-0000-{number:D12}")),
            Account = account,
            Value = new Money(value, currency),
            Team = team is null ? null : new TeamId(team),
        };
        return StandingDeal.Of(deal, at);
    }

    /// <summary>A deal with nothing behind it: proof that never came, contact that stopped, a window long past.</summary>
    public static HistoryBuilder Neglected() => HistoryBuilder.Opened()
        .Planned(0, HistoryBuilder.Milestone("Proof of concept", Revenos.Core.Plans.MilestoneType.Validation, 0, 14))
        .At(1, new EngagementLogged(EngagementKind.Call, EngagementDirection.TwoWay, ImmutableArray<FactId>.Empty, Authority.Champion, ""));
}
