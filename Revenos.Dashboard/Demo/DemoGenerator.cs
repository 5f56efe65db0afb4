using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Demo;

/// <summary>Everything the demo workspace begins with.</summary>
public sealed record DemoWorkspace(
    ImmutableArray<DemoTeam> Teams,
    ImmutableArray<DemoPerson> People,
    ImmutableArray<Pipeline> Pipelines,
    ImmutableArray<Playbook> Playbooks,
    ImmutableArray<DealChange> Deals);

/// <summary>
/// Makes up a workspace from a seed and a day: the same two give the same workspace, to the last id. Nothing in it lies on or
/// after that day.
/// </summary>
public static class DemoGenerator
{
    /// <summary>The seed of the workspace that a first start makes.</summary>
    public const ulong UsualSeed = 20_408;

    private const int ClosedDeals = 400;
    private const int ClosedOverDays = 545;

    // Told again at most so often; a kind that a date makes impossible is then taken as it came.
    private const int Attempts = 40;

    public static DemoWorkspace Make(ulong seed, DateOnly today)
    {
        var end = new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return new DemoWorkspace(
            DemoCast.Teams, DemoCast.People, DemoPlaybooks.Pipelines, DemoPlaybooks.All, [.. Open(seed, end), .. Closed(seed, end)]);
    }

    private static ImmutableArray<DealChange> Open(ulong seed, DateTimeOffset end)
    {
        var random = DemoRandom.For(seed, 1);
        var others = random.Shuffle(DemoRoster.OfTheOthers);
        var kinds = DemoRoster.OfTheOwner.AddRange(others);
        return InOrder(kinds.Length, i =>
        {
            var owner = i < DemoRoster.OfTheOwner.Length ? DemoCast.Owner : DemoCast.Owners[1 + (i % (DemoCast.Owners.Length - 1))];
            return TellUntilTold(kinds[i], i + 1, owner, seed, end).ToChange(i + 1);
        });
    }

    private static DemoStory TellUntilTold(DemoKind kind, int number, DemoPerson owner, ulong seed, DateTimeOffset end)
    {
        var noon = end.AddHours(12);
        for (var attempt = 1; ; attempt++)
        {
            var random = DemoRandom.For(seed, ((ulong)number * 1000) + (ulong)attempt);
            var playbook = PlaybookFor(random);
            var (script, rules) = (kind.Script(playbook, random), RulesOf(playbook));
            var story = DemoTeller.Tell(script, Part(number, owner, playbook, random), random, end);
            new DemoWayBack(story, script, rules, random, end).Tell();
            if (attempt == Attempts || IsTold(kind, story.ToHistory(), rules, noon))
            {
                return story;
            }
        }
    }

    private static bool IsTold(DemoKind kind, DealHistory history, DriftRules rules, DateTimeOffset at)
    {
        var judgement = DriftEngine.Judge(history, rules, at)!;
        var deal = history.AsOf(at)!;
        return kind.IsTold(judgement) && kind.Shows?.Invoke(deal, RecoveryStanding.Of(deal, WorkingCalendar.Default).StateFor(judgement.State)) != false;
    }

    private static ImmutableArray<DealChange> Closed(ulong seed, DateTimeOffset end) => InOrder(ClosedDeals, i =>
    {
        var number = DemoRoster.OfTheOwner.Length + DemoRoster.OfTheOthers.Length + i + 1;
        var random = DemoRandom.For(seed, (ulong)number * 1000);
        var owner = DemoCast.Owners[i % DemoCast.Owners.Length];
        var playbook = PlaybookFor(random);
        var closed = end.PlusDays(-1 - (ClosedOverDays * random.Unit()));
        return DemoEndings.Tell(playbook, Part(number, owner, playbook, random), random, closed).ToChange(number);
    });

    // Each deal has a stream of chance of its own, so they can be told side by side.
    private static ImmutableArray<DealChange> InOrder(int count, Func<int, DealChange> tell) =>
        [.. ParallelEnumerable.Range(0, count).AsOrdered().Select(tell)];

    private static DemoPart Part(int number, DemoPerson owner, Playbook playbook, DemoRandom random)
    {
        var team = DemoCast.Teams.First(team => team.Id == owner.Team);
        var (low, high, step) = playbook.Id == DemoPlaybooks.Rollout.Id ? (90_000, 780_000, 5_000)
            : playbook.Id == DemoPlaybooks.Subscription.Id ? (18_000, 160_000, 1_000)
            : (12_000, 120_000, 500);
        // Most deals are of the smaller kind: the square of an even draw.
        var drawn = low + ((high - low) * Math.Pow(random.Unit(), 2));
        var currency = random.Unit() switch { < 0.72 => "EUR", < 0.86 => "GBP", < 0.95 => "USD", _ => "CHF" };
        return new DemoPart(
            number, owner, DemoNames.Account(team, number), random.Pick(DemoWords.Products(playbook)), new Money((decimal)Math.Round(drawn / step) * step, currency));
    }

    private static Playbook PlaybookFor(DemoRandom random) => random.Unit() switch
    {
        < 0.45 => DemoPlaybooks.Rollout,
        < 0.8 => DemoPlaybooks.Subscription,
        _ => DemoPlaybooks.Expansion,
    };

    private static DriftRules RulesOf(Playbook playbook) => playbook.Drift is { } own ? new DriftRules(1, own) : DriftRules.Default;
}
