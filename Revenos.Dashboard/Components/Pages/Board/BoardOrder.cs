using Revenos.Core.Drift;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>In which order the cards of a column stand.</summary>
public enum BoardOrder
{
    /// <summary>What needs somebody first: drifting by severity, then watch, on track, paused; within them the sooner drift, then the higher value.</summary>
    Attention,

    /// <summary>The highest value first.</summary>
    Value,

    /// <summary>What will drift soonest first; what drifts already before it.</summary>
    Drift,

    /// <summary>The soonest expected close first; what has no date last.</summary>
    Close,

    /// <summary>What has been in its stage longest first.</summary>
    InStage,

    /// <summary>By account, then by name.</summary>
    Account,
}

/// <summary>The orders as comparers. Each ends with the deal's id, so that two cards never tie and a card is found where it was put.</summary>
internal static class BoardOrders
{
    public static IComparer<StandingDeal> Comparer(this BoardOrder order) => order switch
    {
        BoardOrder.Attention => By(Attention),
        BoardOrder.Value => By(Value),
        BoardOrder.Drift => By(Drift),
        BoardOrder.Close => By((x, y) => (x.Deal.ExpectedClose ?? DateOnly.MaxValue).CompareTo(y.Deal.ExpectedClose ?? DateOnly.MaxValue)),
        BoardOrder.InStage => By((x, y) => x.Deal.StageSince.CompareTo(y.Deal.StageSince)),
        BoardOrder.Account => By(Account),
    };

    private static Comparer<StandingDeal> By(Comparison<StandingDeal> comparison) => Comparer<StandingDeal>.Create((x, y) =>
        comparison(x, y) is not 0 and var order ? order : x.Id.Value.CompareTo(y.Id.Value));

    private static int Attention(StandingDeal x, StandingDeal y)
    {
        var byState = Urgency(x.State).CompareTo(Urgency(y.State));
        var bySeverity = byState != 0 ? byState : y.Standing.Severity.CompareTo(x.Standing.Severity);
        var byDrift = bySeverity != 0 ? bySeverity : DriftsAt(x).CompareTo(DriftsAt(y));
        return byDrift != 0 ? byDrift : Value(x, y);
    }

    private static int Urgency(DealState state) => state switch
    {
        DealState.Drifting => 0,
        DealState.Watch => 1,
        DealState.OnTrack => 2,
        DealState.Paused => 3,
        DealState.Won or DealState.Lost => 4,
    };

    // Amounts of different currencies do not compare; they stand apart by their codes.
    private static int Value(StandingDeal x, StandingDeal y) =>
        string.CompareOrdinal(x.Deal.Value.Currency, y.Deal.Value.Currency) is not 0 and var byCurrency
            ? byCurrency
            : y.Deal.Value.Amount.CompareTo(x.Deal.Value.Amount);

    private static int Drift(StandingDeal x, StandingDeal y)
    {
        var order = DriftsAt(x).CompareTo(DriftsAt(y));
        return order != 0 ? order : Attention(x, y);
    }

    private static int Account(StandingDeal x, StandingDeal y) =>
        StringComparer.OrdinalIgnoreCase.Compare(x.Deal.Account, y.Deal.Account) is not 0 and var byAccount
            ? byAccount
            : StringComparer.OrdinalIgnoreCase.Compare(x.Deal.Name, y.Deal.Name);

    private static DateTimeOffset DriftsAt(StandingDeal deal) =>
        deal.Standing.DriftingSince ?? deal.DriftsAt ?? DateTimeOffset.MaxValue;
}
