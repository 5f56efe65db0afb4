using System.Globalization;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.UseCases;

namespace Revenos.Benchmarks;

/// <summary>Deals of the last two years: opened evenly over them, met for every week or so, two in three closed, many silent at times.</summary>
internal static class TwoYears
{
    private const int DaysBack = 730;
    private const int LongestDays = 260;

    public static DealChange Change(int number, DealId deal, DateTimeOffset now)
    {
        var chance = new Random(number);
        var opened = now.AddDays(-1 - (chance.NextDouble() * (DaysBack - 1)));
        var ends = opened.AddDays(chance.Next(60, LongestDays));
        var facts = new List<NewFact>();
        Add(new DealOpened(
            $"Project {number}",
            $"Account {number % 500}",
            new PersonId($"owner{number % 40}"),
            null,
            StoreOpening.Sales.Id,
            StoreOpening.Sales.Stages[0].Id,
            new Money(1_000 * chance.Next(5, 500), number % 5 == 0 ? "USD" : "EUR"),
            DateOnly.FromDateTime(ends.UtcDateTime),
            null,
            Tracking.Full), opened);
        Add(new PlanAnchored([.. Enum.GetValues<MilestoneType>().Select(type => Planned(type, opened))], ""), opened);
        var last = ends < now ? ends : now;
        var (stage, at) = (1, opened);
        while ((at = at.AddDays((chance.NextDouble() * 7) + (chance.Next(12) == 0 ? 30 : 1))) < last)
        {
            switch (chance.Next(10))
            {
                case < 5:
                    Add(new EngagementLogged((EngagementKind)chance.Next(6), (EngagementDirection)chance.Next(3), [], (Authority)chance.Next(5), ""), at);
                    break;
                case < 7:
                    Add(new EvidenceAttached((EvidenceKind)chance.Next(11), "Proof", null, EvidencePlace.Elsewhere, null), at);
                    break;
                case 7:
                    Add(new CommitmentMade("We sign", CommitmentSide.Buyer, "", (CommitmentLevel)chance.Next(4), null, 1), at);
                    break;
                case 8 when stage < StoreOpening.Sales.Stages.Length:
                    Add(new MilestoneCompleted(Key((MilestoneType)(stage - 1)), ""), at);
                    Add(new StageEntered(StoreOpening.Sales.Stages[stage++].Id, null), at);
                    break;
                default:
                    Add(new RationaleConfirmed(""), at);
                    break;
            }
        }

        if (ends < now)
        {
            Add(chance.Next(3) == 0 ? new DealWon("") : new DealLost(LossReason.NoDecision, ""), ends);
        }

        return new DealChange(deal, 0, [.. facts]);

        void Add(Fact fact, DateTimeOffset when) => facts.Add(new NewFact(fact, when, SourceKey: facts.Count.ToString(CultureInfo.InvariantCulture)));
    }

    private static Milestone Planned(MilestoneType type, DateTimeOffset opened) => new(
        Key(type), type.ToString(), type, null, new Window(opened.AddDays(45 * (int)type), opened.AddDays(45 * ((int)type + 1))), "", "", EvidenceRequirement.None);

    private static MilestoneId Key(MilestoneType type) => new(type.ToString());
}
