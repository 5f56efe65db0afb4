using FsCheck;
using FsCheck.Fluent;
using Revenos.Core.Deals;
using Revenos.Core.Deals.Rules;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.HistoryBuilder;

namespace Revenos.Tests.Properties;

/// <summary>Whatever people try, in whatever order: what the rules let in keeps the promises of the way back.</summary>
public sealed class RecoveryLaws
{
    private static readonly DealTerms Terms = DealTerms.Of(Sales);

    [Fact]
    public void AnyMoves_KeepThePromisesOfTheWayBack() => Check.One(
        Generated.Cases(80),
        Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 999_999), 60)), numbers =>
        {
            var history = Opened()
                .At(0, new StakeholderAdded("Ruth Bramwell", "COO", Authority.DecisionMaker))
                .Planned(1, Milestone("met", MilestoneType.Discovery, 1, 15), Milestone("proven", MilestoneType.Validation, 15, 45))
                .Build();
            var now = Day(2);
            var admitted = 0;
            foreach (var number in numbers)
            {
                var kind = number / 1000;
                // Never two at one instant: facts of one instant are ordered by kind and not by when they were recorded.
                now = now.AddHours(number % 240).AddMinutes(1);
                history = WithWhatFellDue(history, now);
                var before = history.AsOf(now)!;
                var standing = RecoveryStanding.Of(before, Terms.Recovery.Calendar).StateFor(StateAt(history, now));
                var fact = Try(kind, before, now);
                var outcome = DealRules.Admit(history, [Recorded(history.Version + 1, now, fact)], now, Terms);
                if (!outcome.IsAccepted)
                {
                    Assert.NotEmpty(outcome.Refusal.Rule);
                    continue;
                }

                admitted++;
                history = outcome.Value;
                Holds(before, standing, history.AsOf(now)!, fact, now);
            }

            Assert.NotEqual(0, admitted);
        }));

    private static void Holds(Deal before, RecoveryState standing, Deal after, Fact fact, DateTimeOffset now)
    {
        // Anchors are only ever added.
        Assert.Equal(before.Anchors, after.Anchors[..before.Anchors.Length]);

        // A deal waits for one decision at most, and never while it rests.
        Assert.True(after.Escalations.Count(escalation => escalation.Decision is null) <= 1);
        Assert.False(after.Status == DealStatus.Paused && after.OpenEscalation is not null);
        Assert.All(after.Escalations, escalation => Assert.True(
            escalation.Reason.Length > 0 && (escalation.Trigger == EscalationTrigger.ByHand || IsWatched(after, escalation))));

        switch (fact)
        {
            case DealReanchored:
                Assert.Contains(standing, new[] { RecoveryState.Watch, RecoveryState.Drifting });
                Assert.Equal(before.Anchors.Length + 1, after.Anchors.Length);
                break;
            case DealPaused or PauseExtended:
                Assert.True(after.CurrentPause!.ReengageOn > DateOnly.FromDateTime(now.UtcDateTime));
                Assert.NotEmpty(after.CurrentPause.Criteria);
                Assert.InRange(after.Pauses.Length, 1, Terms.Recovery.Options.MostPauses);
                break;
            case DealReengaged:
                Assert.Equal(DealStatus.Open, after.Status);
                break;
        }

        // The deal's clock: what it rested is all of its pauses and nothing else.
        var rested = after.Pauses.Sum(pause => (pause.To ?? now).DaysSince(pause.From));
        Assert.Equal(rested, after.PausedDays(after.OpenedAt, now), 6);
        Assert.Equal(after.Status == DealStatus.Paused, after.CurrentPause is not null);
    }

    /// <summary>What comes by itself has a re-anchoring before it, or a review that set a time.</summary>
    private static bool IsWatched(Deal deal, Escalation escalation) =>
        deal.Reanchorings.Any(reanchoring => reanchoring.At <= escalation.At)
        || deal.Escalations.Any(earlier => earlier.Decision?.At <= escalation.At);

    private static DealHistory WithWhatFellDue(DealHistory history, DateTimeOffset now)
    {
        while (RecoveryDue.Find(history, Terms.Rules, Terms.Recovery, now) is { } due)
        {
            var outcome = DealRules.Admit(history, [Recorded(history.Version + 1, due.At, due.Content)], now, Terms);
            Assert.True(outcome.IsAccepted, outcome.Refusal?.Text);
            history = outcome.Value;
        }

        return history;
    }

    private static DealState StateAt(DealHistory history, DateTimeOffset now) => DriftEngine.Judge(history, DriftRules.Default, now)!.State;

    private static Fact Try(int kind, Deal deal, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var escalation = deal.OpenEscalation?.Fact ?? deal.Opening;
        return (kind % 14) switch
        {
            0 or 1 or 2 => RecoveryWords.Reanchoring(deal, now),
            3 => new DealEscalated(EscalationTrigger.ByHand, kind % 3 == 0 ? "" : "We need the board", Terms.Recovery.ReviewBy(now)),
            4 => new DealEscalated(EscalationTrigger.Persisted, "As if by itself", Terms.Recovery.ReviewBy(now)),
            5 => new EscalationDecided(escalation, ReviewDecision.Support, "Worth it", new SupportPromise("An engineer", "Ida", today.AddDays(10)), now.AddDays(kind % 20)),
            6 => new EscalationDecided(escalation, (ReviewDecision)(kind % 5), "So be it", null, now.AddDays(1 + (kind % 20))),
            7 => new DealPaused("Budget vote", today.AddDays((kind % 500) - 5), kind % 5 == 0 ? [] : ["Budget is voted"]),
            8 => new PauseExtended(today.AddDays((kind % 500) - 5), "Not yet", null),
            9 => new DealReengaged(kind % 2 == 0 ? "" : "It was voted", RecoveryWords.Reanchoring(deal, now).Milestones),
            10 => new PauseCriterionMet(deal.CurrentPause?.Fact ?? deal.Opening, kind % 2, null, "Seen in the minutes"),
            11 => new EngagementLogged(EngagementKind.Meeting, EngagementDirection.TwoWay, [], Authority.DecisionMaker, ""),
            12 => new EvidenceAttached(EvidenceKind.StakeholderFeedback, "Notes", null, EvidencePlace.Elsewhere, null),
            _ => new MilestoneCompleted(new MilestoneId(kind % 2 == 0 ? "met" : "proven"), ""),
        };
    }
}
