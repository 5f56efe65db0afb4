using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Configurations;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Ledger;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads the ledger across all deals that a viewer sees, the latest first, as it is stored.</summary>
public sealed class AuditQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    private const int RowsAtOnce = 500;

    /// <summary>Every kind of fact there is, by its stable name.</summary>
    public static IEnumerable<string> Kinds => FactJson.Kinds;

    /// <summary>Where facts came from.</summary>
    public async Task<ImmutableArray<string>> Sources(CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return [.. (await context.Facts.Select(row => row.Source).Distinct().ToListAsync(cancellation)).Order(StringComparer.Ordinal)];
    }

    /// <summary>How many rows there are.</summary>
    public async Task<int> Count(Viewer viewer, AuditFilter filter, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        return await Asked(context, viewer, filter).CountAsync(cancellation);
    }

    /// <summary>The rows from a mark on.</summary>
    public async Task<AuditSlice> Load(Viewer viewer, AuditFilter filter, AuditMark? from, int take, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var asked = Asked(context, viewer, filter);
        if (from is { } mark)
        {
            asked = asked.Where(row => row.RecordedAt <= mark.At);
        }

        var rows = await (
            from fact in asked
            join deal in context.Deals.AsNoTracking() on fact.Deal equals deal.Id
            orderby fact.RecordedAt descending, fact.Deal, fact.Sequence descending
            select new { Fact = fact, deal.Name, deal.Account })
            .Skip(from?.Skip ?? 0)
            .Take(take + 1)
            .ToListAsync(cancellation);
        var facts = rows.Take(take).Select(row => new AuditFact(
            LedgerRows.Read(row.Fact), row.Fact.Kind, row.Fact.Content, Convert.ToHexStringLower(row.Fact.Hash), row.Name, row.Account)).ToImmutableArray();
        return new AuditSlice(facts, rows.Count > take ? AuditMark.After(facts, from) : null);
    }

    /// <summary>All rows, some in memory at a time.</summary>
    public async IAsyncEnumerable<ImmutableArray<AuditFact>> LoadAll(Viewer viewer, AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        AuditMark? mark = null;
        do
        {
            var slice = await Load(viewer, filter, mark, RowsAtOnce, cancellation);
            yield return slice.Facts;
            mark = slice.Next;
        }
        while (mark is not null);
    }

    private static IQueryable<LedgerRow> Asked(RevenosDbContext context, Viewer viewer, AuditFilter filter)
    {
        var rows = context.Facts.AsNoTracking();
        if (!viewer.SeesAll)
        {
            var seen = context.Deals.SeenBy(viewer).Select(deal => deal.Id);
            rows = rows.Where(row => seen.Contains(row.Deal));
        }

        if (viewer.AsOf is { } at)
        {
            rows = rows.Where(row => row.RecordedAt <= at);
        }

        if (filter.Deal is { } deal)
        {
            rows = rows.Where(row => row.Deal == deal);
        }

        if (filter.Person is { } person)
        {
            rows = rows.Where(row => row.Actor == person);
        }

        if (filter.Kind is { } kind)
        {
            rows = rows.Where(row => row.Kind == kind);
        }

        if (filter.Source is { } source)
        {
            rows = rows.Where(row => row.Source == source);
        }

        if (filter.Since is { } since)
        {
            rows = rows.Where(row => row.RecordedAt >= since);
        }

        if (filter.Until is { } until)
        {
            rows = rows.Where(row => row.RecordedAt < until);
        }

        return rows;
    }
}

/// <summary>Some of the ledger.</summary>
/// <param name="Facts">The latest first.</param>
/// <param name="Next">Where it goes on; null at the end.</param>
public sealed record AuditSlice(ImmutableArray<AuditFact> Facts, AuditMark? Next);

/// <summary>
/// A place in the ledger read backwards. An import records thousands of facts at one instant, so that the instant alone names
/// no place; and rows are only ever added, so that those of one instant keep their number.
/// </summary>
/// <param name="At">The instant of recording.</param>
/// <param name="Skip">How many rows of that instant lie before it.</param>
public readonly record struct AuditMark(DateTimeOffset At, int Skip)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{ValueColumns.InstantColumn.ToMicroseconds(At)}.{Skip}");

    /// <summary>The place that a text names; null where it names none.</summary>
    public static AuditMark? Parse(string? text) =>
        text?.Split('.') is [var at, var skip]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var instant)
        && instant < ValueColumns.InstantColumn.ToMicroseconds(DateTimeOffset.MaxValue)
        && int.TryParse(skip, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new AuditMark(ValueColumns.InstantColumn.FromMicroseconds(instant), count)
            : null;

    internal static AuditMark After(ImmutableArray<AuditFact> facts, AuditMark? from)
    {
        var at = facts[^1].Fact.RecordedAt;
        var here = facts.Count(fact => fact.Fact.RecordedAt == at);
        return new AuditMark(at, here + (from is { } mark && mark.At == at ? mark.Skip : 0));
    }
}

/// <summary>One row of the ledger with the deal it belongs to.</summary>
/// <param name="Fact">What was recorded.</param>
/// <param name="Kind">The stable name of its kind.</param>
/// <param name="Content">Its content as it is hashed.</param>
/// <param name="Hash">Its hash, in hexadecimal digits.</param>
/// <param name="DealName">What the deal is called now.</param>
/// <param name="Account">The buying organisation.</param>
public sealed record AuditFact(RecordedFact Fact, string Kind, string Content, string Hash, string DealName, string Account);
