using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;

namespace Revenos.Dashboard.Demo;

/// <summary>Deals that ended: how they went, and the fact that ended them.</summary>
internal static class DemoEndings
{
    /// <summary>Tells a deal that was won or lost shortly before an instant.</summary>
    public static DemoStory Tell(Playbook playbook, DemoPart part, DemoRandom random, DateTimeOffset end)
    {
        var isWon = random.Chance(0.46);
        var reason = random.Pick(
            [LossReason.WentQuiet, LossReason.WentQuiet, LossReason.NoDecision, LossReason.NoDecision, LossReason.Competitor, LossReason.Competitor,
                LossReason.Budget, LossReason.Fit, LossReason.Declined, LossReason.Other]);

        var story = DemoTeller.Tell(isWon ? Won(playbook, random) : Lost(playbook, reason, random), part, random, end);
        story.Close(isWon
            ? new DealWon(random.Chance(0.5) ? "Signed by both; the rollout team takes over." : "")
            : new DealLost(reason, DemoWords.Loss(reason)));
        return story;
    }

    private static DemoScript Won(Playbook playbook, DemoRandom random) =>
        new(playbook, playbook.Milestones.Length, 1)
        {
            Pace = random.Between(0.75, 1.1),
            Quiet = random.Between(0.5, 2),
            ProofAge = random.Between(1, 10),
            HasLull = random.Chance(0.35),
        };

    private static DemoScript Lost(Playbook playbook, LossReason reason, DemoRandom random)
    {
        var script = new DemoScript(playbook, random.Whole(0, playbook.Milestones.Length - 2), random.Between(0.6, 2.4))
        {
            Pace = random.Between(0.9, 1.25),
            Promises = random.Chance(0.5) ? DemoPromises.Slipping : DemoPromises.Kept,
            ProofAge = random.Between(5, 30),
            IsProofStale = random.Chance(0.4),
            HasLull = random.Chance(0.3),
        };
        return reason switch
        {
            LossReason.WentQuiet => script with { Quiet = Math.Min(random.Between(24, 60), script.Playbook.Milestones[script.Reached].LengthDays), DecisionMakerQuiet = 70 },
            LossReason.Budget => script with { Quiet = random.Between(4, 15), OpenChange = ContextChangeKind.Budget },
            LossReason.Competitor => script with { Quiet = random.Between(2, 12), OpenChange = ContextChangeKind.Competitor },
            LossReason.NoDecision => script with { Quiet = random.Between(6, 20), DecisionMakerQuiet = 35 },
            LossReason.Fit or LossReason.Declined or LossReason.Other => script with { Quiet = random.Between(1, 6) },
        };
    }
}
