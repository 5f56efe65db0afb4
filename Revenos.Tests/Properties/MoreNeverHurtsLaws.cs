using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Properties;

/// <summary>Doing more, or doing it earlier, never makes a signal worse.</summary>
public sealed class MoreNeverHurtsLaws
{
    [Fact]
    public void Engagement_OneMore_NeverLowersDensity() => OneMoreNeverLowers(Signal.EngagementDensity, pick => new EngagementLogged(
        (EngagementKind)(pick % 6), (EngagementDirection)(pick % 3), [], (Authority)(pick % 5), ""));

    [Fact]
    public void Evidence_OneMore_NeverLowersFreshness() => OneMoreNeverLowers(Signal.EvidenceFreshness, pick => new EvidenceAttached(
        (EvidenceKind)(pick % 11), "", null, EvidencePlace.Elsewhere, pick % 2 == 0 ? null : HistoryBuilder.Day(pick % 90)));

    [Fact]
    public void Commitment_OneMore_NeverLowersStrength() => OneMoreNeverLowers(Signal.CommitmentStrength, pick => new CommitmentMade(
        "", CommitmentSide.Buyer, "", (CommitmentLevel)(pick % 4), pick % 2 == 0 ? null : HistoryBuilder.Day(pick % 90), 0.1 + (pick % 29 / 10.0)));

    /// <summary>
    /// Holds as long as nothing was said about the plan or the milestone in between: a window that was moved meanwhile is
    /// another window to be on time for, and a milestone that was not planned yet, or was reopened, cannot be reached then.
    /// </summary>
    [Fact]
    public void Completion_MovedEarlier_NeverLowersVelocity() => DealCase.Holds(
        deal =>
        {
            var facts = deal.History.Facts;
            foreach (var (look, index) in deal.Looks.Select(look => (look, look % facts.Length)))
            {
                if (facts[index].Content is not MilestoneCompleted { Milestone: var milestone })
                {
                    continue;
                }

                var earliest = facts.Take(index).Where(fact => IsAbout(fact.Content, milestone)).Select(fact => fact.OccurredAt).Append(HistoryBuilder.Opening).Max();
                var earlier = earliest.AddTicks(1 + (long)((facts[index].OccurredAt - earliest).Ticks * (look % 1000 / 1000.0)));
                if (earlier >= facts[index].OccurredAt)
                {
                    continue;
                }

                var moved = DealHistory.Of(deal.Facts.Select(fact => fact.Id == facts[index].Id ? fact with { OccurredAt = earlier } : fact));
                AssertNotLowered(deal, Signal.MilestoneVelocity, deal.History, moved, deal.Instants.Where(at => at >= facts[index].OccurredAt));
            }
        },
        cases: 300);

    private static bool IsAbout(Fact fact, MilestoneId milestone) => fact switch
    {
        PlanAnchored => true,
        MilestoneRedated redated => redated.Milestone == milestone,
        MilestoneCompleted completed => completed.Milestone == milestone,
        MilestoneReopened reopened => reopened.Milestone == milestone,
        _ => false,
    };

    private static void OneMoreNeverLowers(Signal signal, Func<int, Fact> more) => DealCase.Holds(deal =>
    {
        foreach (var (at, look) in deal.Instants.Zip(deal.Looks))
        {
            var when = HistoryBuilder.Opening + ((at - HistoryBuilder.Opening) * (look % 997 / 996.0));
            var with = deal.History.With(HistoryBuilder.Recorded(deal.Facts.Count + 1, when, more(look)));
            AssertNotLowered(deal, signal, deal.History, with, [at]);
        }
    });

    private static void AssertNotLowered(DealCase deal, Signal signal, DealHistory before, DealHistory after, IEnumerable<DateTimeOffset> instants)
    {
        foreach (var at in instants)
        {
            var (without, with) = (DriftEngine.Judge(before, deal.Rules, at)![signal]?.Value, DriftEngine.Judge(after, deal.Rules, at)![signal]?.Value);
            Assert.True(without is null || with >= without - 1e-9, $"{signal} at {at:O} was {without} and is {with}");
        }
    }
}
