using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.People;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads deals that are won or lost, the latest first.</summary>
public sealed class ClosedDealsQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>Some of the closed deals that a viewer may see, and how many there are in all.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="status">Won or Lost; null for both.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many to return at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ClosedDeals> Load(Viewer viewer, DealStatus? status, int skip, int take, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var deals = context.Deals.AsNoTracking().SeenBy(viewer)
            .Where(row => status == null ? row.Status == DealStatus.Won || row.Status == DealStatus.Lost : row.Status == status);
        var total = await deals.CountAsync(cancellation);
        var rows = await deals.OrderByDescending(row => row.ClosedAt).ThenBy(row => row.Id).Skip(skip).Take(take).ToListAsync(cancellation);
        return new ClosedDeals(
            [.. rows.Select(row => new ClosedDeal(
                row.Id, row.Name, row.Account, row.Owner, row.Pipeline, new Money(row.Amount, row.Currency), row.Status, row.OpenedAt, row.ClosedAt!.Value, row.LossReason))],
            total);
    }
}

/// <summary>Some closed deals.</summary>
/// <param name="Deals">Those asked for.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record ClosedDeals(ImmutableArray<ClosedDeal> Deals, int Total);

/// <summary>A deal that is won or lost.</summary>
public sealed record ClosedDeal(
    DealId Id,
    string Name,
    string Account,
    PersonId Owner,
    PipelineId Pipeline,
    Money Value,
    DealStatus Status,
    DateTimeOffset OpenedAt,
    DateTimeOffset ClosedAt,
    LossReason? LossReason);
