using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Deals;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads deals that are won or lost.</summary>
public sealed class ClosedDealsQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>Some of the closed deals that a viewer may see, and how many there are in all.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="text">Only deals whose name, account or owner holds all of these words; null for any.</param>
    /// <param name="outcome">Won or Lost; null for both.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many to return at most.</param>
    /// <param name="order">Which come first.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ClosedDeals> Load(Viewer viewer, string? text, DealStatus? outcome, int skip, int take, ClosedOrder order = ClosedOrder.Latest, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var closed = context.Deals.AsNoTracking().SeenBy(viewer).Where(row => row.Status == DealStatus.Won || row.Status == DealStatus.Lost);
        var matching = Words(text).Aggregate(closed, (deals, word) => Holding(context, deals, word));
        var counts = await matching.GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var shown = outcome is { } only ? matching.Where(row => row.Status == only) : matching;
        var rows = await Ordered(shown, order)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancellation);
        return new ClosedDeals([.. rows.Select(Read)], counts.GetValueOrDefault(DealStatus.Won), counts.GetValueOrDefault(DealStatus.Lost));
    }

    // Every order ends with the id, so that a page begins where the one before ends.
    private static IQueryable<DealRow> Ordered(IQueryable<DealRow> deals, ClosedOrder order) => order switch
    {
        ClosedOrder.Latest => deals.OrderByDescending(row => row.ClosedAt).ThenBy(row => row.Id),
        ClosedOrder.Earliest => deals.OrderBy(row => row.ClosedAt).ThenBy(row => row.Id),
        ClosedOrder.Account => deals.OrderBy(row => row.Account).ThenByDescending(row => row.ClosedAt).ThenBy(row => row.Id),
    };

    private static string[] Words(string? text) =>
        (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Both databases fold the case of plain letters; SQLite leaves others as they are, so the word itself is tried as well.
#pragma warning disable CA1304, CA1311, CA1862 // The database folds, not .NET: it is this overload that it knows.
    private static IQueryable<DealRow> Holding(RevenosDbContext context, IQueryable<DealRow> deals, string word)
    {
        var folded = word.ToLowerInvariant();
        return deals.Where(row =>
            row.Name.ToLower().Contains(folded) || row.Name.Contains(word)
            || row.Account.ToLower().Contains(folded) || row.Account.Contains(word)
            || context.People.Any(person => person.Id == row.Owner && (person.Name.ToLower().Contains(folded) || person.Name.Contains(word))));
    }
#pragma warning restore CA1304, CA1311, CA1862

    private static ClosedDeal Read(DealRow row) => new(
        row.Id, row.Name, row.Account, row.Owner, row.Playbook, new Money(row.Amount, row.Currency), row.Status, row.ClosedAt!.Value, row.LossReason);
}

/// <summary>Which closed deals come first.</summary>
public enum ClosedOrder
{
    /// <summary>Those closed last.</summary>
    Latest,

    /// <summary>Those closed first.</summary>
    Earliest,

    /// <summary>By account, as the database orders texts; those of one account from the latest on.</summary>
    Account,
}

/// <summary>Some closed deals.</summary>
/// <param name="Deals">Those asked for.</param>
/// <param name="Won">How many won ones match the text, on this page or not.</param>
/// <param name="Lost">How many lost ones match the text, on this page or not.</param>
public sealed record ClosedDeals(ImmutableArray<ClosedDeal> Deals, int Won, int Lost);

/// <summary>A deal that is won or lost.</summary>
public sealed record ClosedDeal(
    DealId Id,
    string Name,
    string Account,
    PersonId Owner,
    PlaybookId? Playbook,
    Money Value,
    DealStatus Status,
    DateTimeOffset ClosedAt,
    LossReason? LossReason);
