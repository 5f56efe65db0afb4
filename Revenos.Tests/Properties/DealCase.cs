using FsCheck;
using FsCheck.Fluent;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Drift.Signals;
using Revenos.Core.Facts;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Properties;

/// <summary>A generated deal: its moves, the options it is judged with, and instants to look at.</summary>
public sealed record DealCase(Move[] Moves, int Variant, int[] Looks)
{
    private static readonly DriftOptions Quick = new()
    {
        Density = new() { HalfLifeDays = 3, CadenceDays = Each(2), Threshold = 0.4 },
        Freshness = new() { GraceDays = 3, HalfLifeDays = new() { MeetingNotes = 2, Other = 5 } },
        Strength = new() { HalfLifeDays = 2, DocumentByDays = 3, Expected = Each(1), Recovery = 0.6 },
    };

    private static readonly DriftOptions Strict = new()
    {
        Velocity = new() { Threshold = 1, Recovery = 1, TrackedMilestones = 1 },
        Density = new() { Threshold = 0.9, Recovery = 1 },
        Freshness = new() { Threshold = 0.95, Recovery = 0.95 },
        Strength = new() { Threshold = 1, Recovery = 1 },
    };

    public DriftRules Rules => new(7, (Variant % 3) switch { 0 => DriftOptions.Default, 1 => Quick, _ => Strict });

    public DriftOptions Options => Rules.Options;

    public IReadOnlyList<RecordedFact> Facts { get; } = Tell(Moves);

    public DealHistory History => DealHistory.Of(Facts);

    public DateTimeOffset Last => Facts[^1].OccurredAt;

    /// <summary>Instants from the opening to 40 days after the last fact, those of facts among them, in order.</summary>
    public IEnumerable<DateTimeOffset> Instants => Looks
        .Select(look => look % 3 == 0
            ? Facts[look % Facts.Count].OccurredAt
            : HistoryBuilder.Opening.AddMinutes(look % (long)(Last.AddDays(40) - HistoryBuilder.Opening).TotalMinutes))
        .Order();

    /// <summary>A deal of up to some moves. Half of them begin with a plan, as deals do.</summary>
    public static Arbitrary<DealCase> Any(int most) => Arb.From(
        from count in Gen.Choose(0, most)
        from moves in Gen.ArrayOf(AnyMove, count)
        from plan in Gen.Elements(true, false)
        from planned in AnyMove
        from variant in Gen.Choose(0, 2)
        from looks in Gen.ArrayOf(Gen.Choose(0, int.MaxValue), 12)
        select new DealCase(plan ? [planned with { Kind = 75, Gap = TimeSpan.Zero }, .. moves] : moves, variant, looks),
        Shrink);

    /// <summary>Checks a law on that many generated deals of up to some moves.</summary>
    public static void Holds(Action<DealCase> law, int cases = 150, int moves = 40) =>
        Check.One(Generated.Cases(cases), Prop.ForAll(Any(moves), law));

    private static Gen<Move> AnyMove =>
        from kind in Gen.Choose(0, 99)
        from gap in Gen.Frequency(
            (2, Gen.Constant(0L)),
            (2, Gen.Choose(1, 600_000_000).Select(ticks => (long)ticks)),
            (6, Gen.Choose(1, 8 * 24 * 60).Select(minutes => minutes * TimeSpan.TicksPerMinute)))
        from a in Gen.Choose(0, 100_000)
        from b in Gen.Choose(0, 100_000)
        select new Move(kind, TimeSpan.FromTicks(gap), a, b);

    private static IEnumerable<DealCase> Shrink(DealCase deal)
    {
        var moves = deal.Moves;
        for (var size = moves.Length / 2; size > 0; size /= 2)
        {
            for (var from = 0; from + size <= moves.Length; from += size)
            {
                yield return deal with { Moves = [.. moves[..from], .. moves[(from + size)..]] };
            }
        }

        if (deal.Looks.Length > 1)
        {
            foreach (var look in deal.Looks)
            {
                yield return deal with { Looks = [look] };
            }
        }
    }

    private static List<RecordedFact> Tell(Move[] moves)
    {
        var (at, teller) = (HistoryBuilder.Opening, new MoveTeller(HistoryBuilder.Opening));
        var facts = HistoryBuilder.Opened(new Tracking(moves.Length % 7 != 0, moves.Length % 5 != 0)).Build().Facts.ToList();
        foreach (var move in moves)
        {
            at += move.Gap;
            var sequence = facts.Count + 1;
            facts.Add(HistoryBuilder.Recorded(sequence, at, teller.Tell(move, at, HistoryBuilder.IdOf(sequence))));
        }

        return facts;
    }

    private static PerMilestoneType Each(double value) => new() { Discovery = value, Validation = value / 2, Commitment = value, Delivery = value * 2 };
}
