using Microsoft.EntityFrameworkCore;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Connections;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Ledger.Json;

namespace Revenos.Dashboard.Data.Ledger;

/// <summary>What a verification found.</summary>
/// <param name="Deals">How many deals were looked at.</param>
/// <param name="Facts">How many facts were looked at.</param>
/// <param name="Fault">The first that does not fit, by deal and sequence; null when all do.</param>
public sealed record LedgerVerdict(int Deals, long Facts, LedgerFault? Fault);

/// <summary>
/// Follows the chain of every deal and compares its end with the head that the read model keeps. It finds any change, removal,
/// insertion or exchange of rows. Only somebody who writes a deal's rows, all hashes after them and the head anew goes
/// unnoticed; against that, keep backups elsewhere.
/// </summary>
public sealed class LedgerVerifier(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>Reads the whole ledger as it is at this instant, one row in memory at a time.</summary>
    /// <param name="progress">Told the number of facts now and then.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<LedgerVerdict> Verify(IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();

        // One snapshot for heads and rows, so that a deal being written just now is seen whole.
        await using var snapshot = await Snapshot.Begin(context, cancellation);
        var heads = await context.Deals.AsNoTracking()
            .Select(row => new { row.Id, row.Version, row.Head })
            .ToDictionaryAsync(row => row.Id, row => new Head(row.Version, row.Head), cancellation);

        var chain = new Chain(heads);
        var rows = context.Facts.AsNoTracking().OrderBy(row => row.Deal).ThenBy(row => row.Sequence);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (chain.Follow(row) is { } fault)
            {
                return new LedgerVerdict(chain.Deals, chain.Facts, fault);
            }

            if (chain.Facts % 10_000 == 0)
            {
                progress?.Report(chain.Facts);
            }
        }

        return new LedgerVerdict(chain.Deals, chain.Facts, chain.End());
    }

    private readonly record struct Head(long Version, byte[] Hash);

    private sealed class Chain(Dictionary<DealId, Head> heads)
    {
        private readonly HashSet<DealId> _seen = [];
        private LedgerRow? _last;

        public int Deals => _seen.Count;

        public long Facts { get; private set; }

        public LedgerFault? Follow(LedgerRow row)
        {
            if (_last is not null && _last.Deal != row.Deal && CloseDeal(_last) is { } open)
            {
                return open;
            }

            var before = _last?.Deal == row.Deal ? _last : null;
            var expected = (before?.Sequence ?? 0) + 1;
            if (row.Sequence != expected)
            {
                return new LedgerFault(row.Deal, Math.Min(expected, row.Sequence), row.Sequence > expected ? LedgerFaultKind.Missing : LedgerFaultKind.Changed);
            }

            if (!LedgerHash.Of(row, before?.Hash ?? LedgerHash.Start).AsSpan().SequenceEqual(row.Hash))
            {
                return new LedgerFault(row.Deal, row.Sequence, LedgerFaultKind.Changed);
            }

            if (heads.TryGetValue(row.Deal, out var head) && Against(head, row) is { } unexpected)
            {
                return unexpected;
            }

            (_last, Facts) = (row, Facts + 1);
            _seen.Add(row.Deal);
            return IsReadable(row) ? null : new LedgerFault(row.Deal, row.Sequence, LedgerFaultKind.Unreadable);
        }

        /// <summary>Looks at the last deal's end, and for deals of which nothing is left.</summary>
        public LedgerFault? End() =>
            (_last is null ? null : CloseDeal(_last))
            ?? heads.Keys.Where(deal => !_seen.Contains(deal)).OrderBy(deal => deal.Value).Select(deal => new LedgerFault(deal, 1, LedgerFaultKind.CutOff)).FirstOrDefault();

        private static LedgerFault? Against(Head head, LedgerRow row) =>
            row.Sequence > head.Version ? new LedgerFault(row.Deal, row.Sequence, LedgerFaultKind.Added)
            : row.Sequence == head.Version && !row.Hash.AsSpan().SequenceEqual(head.Hash) ? new LedgerFault(row.Deal, row.Sequence, LedgerFaultKind.Changed)
            : null;

        private LedgerFault? CloseDeal(LedgerRow last) =>
            !heads.TryGetValue(last.Deal, out var head) ? new LedgerFault(last.Deal, 0, LedgerFaultKind.NoReadModel)
            : last.Sequence < head.Version ? new LedgerFault(last.Deal, last.Sequence + 1, LedgerFaultKind.CutOff)
            : null;

        private static bool IsReadable(LedgerRow row)
        {
            try
            {
                FactJson.Read(row.Kind, row.Content);
                return true;
            }
            catch (FactFormatException)
            {
                return false;
            }
        }
    }
}
