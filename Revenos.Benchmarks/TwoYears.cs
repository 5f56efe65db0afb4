using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases;

namespace Revenos.Benchmarks;

/// <summary>
/// Deals of the last two years, recorded through the door: opened evenly over them, met for every week or so, four in five
/// closed, many silent at times; of those that go on some rest and some wait for the leadership.
/// </summary>
internal static class TwoYears
{
    private const int DealsAtOnce = 2_000;
    private const int Teams = 8;
    private const int Owners = 40;
    private const int DaysBack = 730;
    private const int LongestDays = 260;

    /// <summary>The team whose manager and owner have accounts.</summary>
    public static TeamId Team { get; } = TeamOf(0);

    /// <summary>Somebody who leads one deal in forty.</summary>
    public static PersonId Owner { get; } = OwnerOf(0);

    /// <summary>Records a number of deals in an empty workspace.</summary>
    /// <returns>How many facts they have.</returns>
    public static async Task<int> Record(IServiceProvider services, int size, DateTimeOffset now, Action<int, int>? progress = null)
    {
        var (people, ids, door, facts) = (services.GetRequiredService<PeopleDoor>(), services.GetRequiredService<IdSource>(), services.GetRequiredService<DealDoor>(), 0);
        for (var team = 0; team < Teams; team++)
        {
            await people.SaveTeam(new DirectoryTeam(TeamOf(team), $"Team {team + 1}", []), null);
        }

        await people.Introduce([.. Enumerable.Range(0, Owners).Select(number => new DirectoryPerson(OwnerOf(number), $"Owner {number + 1}", TeamOf(number)))], null);
        for (var first = 0; first < size; first += DealsAtOnce)
        {
            DealChange[] part = [.. Enumerable.Range(first, Math.Min(DealsAtOnce, size - first)).Select(number => Change(number, ids.NewDeal(), now))];
            var recorded = await door.RecordMany(part, new FactSource("benchmark", null), null);
            if (recorded.Value!.Deals.FirstOrDefault(report => report.Refusal is not null) is { } refused)
            {
                throw new InvalidOperationException(refused.Refusal!.Text);
            }

            facts += recorded.Value.Added;
            progress?.Invoke(first + part.Length, facts);
        }

        return facts;
    }

    private static TeamId TeamOf(int owner) => new($"team{owner % Teams}");

    private static PersonId OwnerOf(int number) => new($"owner{number % Owners}");

    private static DealChange Change(int number, DealId deal, DateTimeOffset now)
    {
        var chance = new Random(number);
        var opened = now.AddDays(-1 - (chance.NextDouble() * (DaysBack - 1)));
        var ends = opened.AddDays(chance.Next(60, LongestDays));
        var facts = new List<NewFact>();
        Add(new DealOpened(
            $"Project {number}",
            $"Account {number % 500}",
            OwnerOf(number),
            TeamOf(number),
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
        else if (chance.Next(25) is < 2 and var fate)
        {
            var latest = facts[^1].OccurredAt!.Value;
            var day = latest + (chance.NextDouble() * (now - latest));
            Add(
                fate == 0
                    ? new DealPaused("Their budget is frozen", DateOnly.FromDateTime(now.UtcDateTime).AddDays(chance.Next(2, 90)), ["Budget released"], PauseKind.BudgetCycle)
                    : new DealEscalated(EscalationTrigger.ByHand, "The sponsor left, and nobody else speaks for it", day.AddDays(7)),
                day);
        }

        return new DealChange(deal, 0, [.. facts]);

        void Add(Fact fact, DateTimeOffset when) => facts.Add(new NewFact(fact, when, SourceKey: facts.Count.ToString(CultureInfo.InvariantCulture)));
    }

    private static Milestone Planned(MilestoneType type, DateTimeOffset opened) => new(
        Key(type), type.ToString(), type, null, new Window(opened.AddDays(45 * (int)type), opened.AddDays(45 * ((int)type + 1))), "", "", EvidenceRequirement.None);

    private static MilestoneId Key(MilestoneType type) => new(type.ToString());
}
