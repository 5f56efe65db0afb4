using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>All that a card shows, as of one instant. Two equal cards look alike: a card is drawn again only when it is another.</summary>
public sealed record BoardCard(
    DealId Id,
    string Account,
    string Name,
    Money Value,
    string OwnerName,
    StageId Stage,
    Standing Standing,
    SignalThresholds Thresholds,
    DateTimeOffset? DriftsAt,
    DateOnly? PausedUntil,
    HoldingStep? Hold,
    string? Aim,
    DateTimeOffset? Due,
    int Position,
    int ColumnCount,
    bool IsPending)
{
    /// <summary>How the deal stands.</summary>
    public DealState State => Standing.State;

    internal static BoardCard Of(StandingDeal standing, DateTimeOffset at, int position, int columnCount, bool isPending)
    {
        var deal = standing.Deal;
        var options = deal.Rules.Options;
        return new(
            deal.Id,
            deal.Account,
            deal.Name,
            deal.Value,
            deal.OwnerName,
            deal.Stage,
            deal.At(at),
            new(options.Velocity.Threshold, options.Density.Threshold, options.Freshness.Threshold, options.Strength.Threshold),
            standing.DriftsAt,
            deal.PausedUntil,
            deal.Next.Hold,
            deal.Next.Aim,
            deal.Next.Due,
            position,
            columnCount,
            isPending);
    }
}
