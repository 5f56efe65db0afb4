using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>What a number of deals come to. Adding and taking away one deal costs the same however many there are.</summary>
/// <param name="Count">How many deals.</param>
/// <param name="Plain">The sum of their values, per currency.</param>
/// <param name="Weighted">The sum of value × weight of the visibility layer, per currency.</param>
/// <param name="States">How many stand how.</param>
public sealed record PortfolioTotals(int Count, MoneySums Plain, MoneySums Weighted, StateCounts States)
{
    /// <summary>No deal.</summary>
    public static PortfolioTotals None { get; } = new(0, MoneySums.None, MoneySums.None, default);

    /// <summary>With one more deal.</summary>
    public PortfolioTotals Plus(StandingDeal deal) =>
        new(Count + 1, Plain.Add(deal.Deal.Value), Weighted.Add(deal.Weighted), States.Add(deal.State, 1));

    /// <summary>Without a deal that was counted.</summary>
    public PortfolioTotals Minus(StandingDeal deal) =>
        new(Count - 1, Plain.Subtract(deal.Deal.Value), Weighted.Subtract(deal.Weighted), States.Add(deal.State, -1));

    /// <summary>The totals of some deals.</summary>
    public static PortfolioTotals Of(IReadOnlyCollection<StandingDeal> deals) => new(
        deals.Count,
        MoneySums.Of(deals.Select(deal => deal.Deal.Value)),
        MoneySums.Of(deals.Select(deal => deal.Weighted)),
        deals.Aggregate(default(StateCounts), (counts, deal) => counts.Add(deal.State, 1)));

    /// <summary>The totals of separate groups of deals together.</summary>
    public static PortfolioTotals Of(IReadOnlyCollection<PortfolioTotals> parts) => new(
        parts.Sum(part => part.Count),
        MoneySums.Of(parts.SelectMany(part => part.Plain.Sums)),
        MoneySums.Of(parts.SelectMany(part => part.Weighted.Sums)),
        parts.Aggregate(default(StateCounts), (counts, part) => counts + part.States));
}
