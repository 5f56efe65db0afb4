using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Revenos.Core.Courses;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Properties;

/// <summary>Some generated deals of several teams, and what holds deals in memory makes of them.</summary>
public sealed record RandomWorkspace(DealCase[] Deals)
{
    private static readonly string[] Teams = ["north", "south", "east"];

    /// <summary>An instant after every fact.</summary>
    public DateTimeOffset Now => Deals.Max(deal => deal.Last).AddHours(1);

    /// <summary>Instants at which to look back, in order.</summary>
    public IEnumerable<DateTimeOffset> Instants => Deals.SelectMany(deal => deal.Instants).Where(at => at <= Now).Order();

    /// <summary>The courses.</summary>
    public ImmutableArray<ChronicleDeal> Chronicle => [.. Deals.Select(InChronicle)];

    /// <summary>The deals that go on now.</summary>
    public ImmutableArray<PortfolioDeal> Portfolio => PortfolioAt(Now);

    /// <summary>The deals that went on at an instant.</summary>
    public ImmutableArray<PortfolioDeal> PortfolioAt(DateTimeOffset at) => [.. Deals.Select((deal, index) => InPortfolio(deal, index, at)).OfType<PortfolioDeal>()];

    /// <summary>Checks a law on that many workspaces.</summary>
    public static void Holds(Action<RandomWorkspace> law, int cases = 40) => Check.One(
        Generated.Cases(cases),
        Prop.ForAll(Gen.ArrayOf(DealCase.Any(20).Generator, 4).Select(deals => new RandomWorkspace(deals)).ToArbitrary(), law));

    private static ChronicleDeal InChronicle(DealCase deal, int index)
    {
        var latest = deal.History.Latest()!;
        return new(
            PortfolioDeals.Id(index),
            deal.History.Version,
            latest.Name,
            latest.Account,
            latest.Owner,
            "Ida Berg",
            new TeamId(Teams[index % Teams.Length]),
            [],
            latest.Pipeline,
            DealCourse.Of(deal.History, deal.Rules),
            null,
            deal.Rules);
    }

    private static PortfolioDeal? InPortfolio(DealCase deal, int index, DateTimeOffset at) => PortfolioDeal.Of(deal.History, deal.Rules, WorkingCalendar.Default, "Ida Berg", at) is { } made
        ? made with { Id = PortfolioDeals.Id(index), Team = new TeamId(Teams[index % Teams.Length]) }
        : null;
}
