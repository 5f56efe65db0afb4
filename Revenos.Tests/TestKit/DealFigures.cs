using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Figures;

namespace Revenos.Tests.TestKit;

/// <summary>Workspaces of deals as maps count them, the same for the same seed.</summary>
public static class DealFigures
{
    public static readonly ImmutableArray<Pipeline> Pipelines =
    [
        new(new PipelineId("sales"), "Sales", [Stage("discovery"), Stage("validation"), Stage("commitment")]),
        new(new PipelineId("renewals"), "Renewals", [Stage("discovery"), Stage("signing")]),
    ];

    private static readonly string?[] Teams = ["north", "south", "east", null];

    private static readonly DealState[] States = [DealState.OnTrack, DealState.Watch, DealState.Drifting, DealState.Drifting, DealState.Paused, DealState.Won, DealState.Lost];

    /// <summary>The deals of each of some instants.</summary>
    public static Moments Random(int seed, int deals, params DateTimeOffset[] instants)
    {
        var random = new Random(seed);
        var byInstant = instants.ToDictionary(at => at, _ => Enumerable.Range(1, deals).Select(number => Any(random, number)).ToArray());
        return new([.. instants], at => byInstant[at]);
    }

    private static DealFigure Any(Random random, int number)
    {
        var pipeline = Pipelines[random.Next(Pipelines.Length)];
        var team = Teams[random.Next(Teams.Length)];
        var state = States[random.Next(States.Length)];
        var (below, unknown, causes) = (default(SignalSet), default(SignalSet), default(CauseSet));
        for (var signal = 0; signal < 4; signal++)
        {
            switch (random.Next(4))
            {
                case 0:
                    below = below.With((Signal)signal);
                    break;
                case 1:
                    unknown = unknown.With((Signal)signal);
                    break;
                default:
                    break;
            }
        }

        for (var cause = 0; cause < 5; cause++)
        {
            causes = random.Next(4) == 0 ? causes.With((CauseKind)cause) : causes;
        }

        return new(
            PortfolioDeals.Id(number),
            $"Deal {number}",
            $"Account {random.Next(12)}",
            new PersonId($"owner-{random.Next(5)}"),
            $"Owner {random.Next(5)}",
            random.Next(3) == 0,
            pipeline.Id,
            pipeline.Stages[random.Next(pipeline.Stages.Length)].Id,
            team is null ? null : new TeamId(team),
            random.Next(6) == 0 ? null : (MilestoneType)random.Next(4),
            new Money(random.Next(1, 2_000) * 1_000m, random.Next(4) == 0 ? "USD" : "EUR"),
            random.Next(5) == 0 ? null : new DateOnly(2026, 11, 1).AddDays(random.Next(300)),
            state,
            below,
            unknown,
            causes,
            random.NextDouble() * 4);
    }

    private static Stage Stage(string key) => new(new StageId(key), $"{char.ToUpperInvariant(key[0])}{key[1..]}");
}
