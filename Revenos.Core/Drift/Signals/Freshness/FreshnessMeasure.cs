using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Signals.Freshness;

/// <summary>Reads evidence freshness from a deal: the evidence it can show, and how old it is.</summary>
internal static class FreshnessMeasure
{
    public static FreshnessCurve Curve(Deal deal, FreshnessOptions options)
    {
        var clock = new DealClock(deal.Pauses);
        var pieces = Shown(deal).Select(evidence => Piece(evidence, clock, options)).ToList();
        var known = pieces.Count > 0
            ? deal.LastFactAt
            : Instants.Later(deal.LastFactAt, EndOfGrace(clock.Shift(deal.OpenedAt), options));
        return new FreshnessCurve(known, Brightest(pieces));
    }

    /// <summary>The pieces that still hold, the freshest first.</summary>
    public static ImmutableArray<Contribution> Contributions(Deal deal, FreshnessOptions options, DateTimeOffset at)
    {
        var clock = new DealClock(deal.Pauses);
        return
        [
            .. Shown(deal)
                .Where(evidence => evidence.HoldsAt(at))
                .Select(evidence => new Contribution(evidence.Id, null, Piece(evidence, clock, options).FreshnessAt(at)))
                .OrderByDescending(contribution => contribution.Amount),
        ];
    }

    /// <summary>What was withdrawn, or had expired before it was attached, was never there to be shown.</summary>
    private static IEnumerable<Evidence> Shown(Deal deal) => deal.Evidence.Where(evidence => evidence.HoldsAt(evidence.AttachedAt));

    private static FreshPiece Piece(Evidence evidence, DealClock clock, FreshnessOptions options) =>
        new(clock.Shift(evidence.AttachedAt), options.HalfLifeDays[evidence.Kind], evidence.ValidUntil);

    /// <summary>Older than the grace is later than its last instant.</summary>
    private static DateTimeOffset EndOfGrace(DateTimeOffset opened, FreshnessOptions options) =>
        opened.PlusDays(options.GraceDays) is var last && last == DateTimeOffset.MaxValue ? last : last.AddTicks(1);

    /// <summary>Leaves out every piece that another outshines for ever, so that many attachments stay a short curve.</summary>
    private static ImmutableArray<FreshPiece> Brightest(List<FreshPiece> pieces)
    {
        var kept = new List<FreshPiece>();
        // Evidence stands in the order of attachment, so from the newest on a piece is only ever outshone by one already kept.
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var piece = pieces[i];
            if (!kept.Exists(other => other.Outshines(piece)))
            {
                kept.Add(piece);
            }
        }

        return [.. kept];
    }
}
