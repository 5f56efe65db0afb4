using System.Collections.Concurrent;
using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Deals.Rules;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Dashboard.Demo;
using Revenos.Dashboard.UseCases;

namespace Revenos.Tests.Dashboard.Demo;

public sealed class DemoGeneratorTests
{
    // A Monday, a leap day and a Sunday at a year's end: what is on the page must not hang on the day somebody starts it.
    public static TheoryData<int, int, int> Days { get; } = new() { { 2026, 11, 23 }, { 2028, 2, 29 }, { 2023, 12, 31 } };

    private static readonly ConcurrentDictionary<DateOnly, Told> ByDay = new();

    [Theory]
    [MemberData(nameof(Days))]
    public void Make_AnyDay_ShowsEveryStateAndEnoughOfEach(int year, int month, int day)
    {
        var told = Tell(new DateOnly(year, month, day));
        var states = told.Judged.CountBy(judged => judged.Judgement.State).ToDictionary();

        Assert.InRange(states[DealState.Drifting], 15, 25);
        Assert.InRange(states[DealState.Watch], 20, 55);
        Assert.InRange(states[DealState.OnTrack], 35, 75);
        Assert.InRange(states[DealState.Paused], 5, 12);
        Assert.InRange(states[DealState.Won], 130, 230);
        Assert.InRange(states[DealState.Lost], 170, 270);
        Assert.InRange(told.Judged.Count(judged => judged.Deal.IsOngoing), 110, 130);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Make_AnyDay_ShowsEveryCauseAndSomethingAhead(int year, int month, int day)
    {
        var told = Tell(new DateOnly(year, month, day));
        var causes = told.Judged.SelectMany(judged => judged.Judgement.Causes).Select(cause => cause.Kind).ToHashSet();
        var ahead = told.Judged
            .Where(judged => judged.Judgement.Forecast?.DriftsAt is not null)
            .Select(judged => (judged.Judgement.Forecast!.DriftsAt!.Value - told.Now).TotalDays)
            .ToList();

        Assert.Equal([.. Enum.GetValues<CauseKind>()], causes.Order());
        Assert.True(ahead.Count(days => days < 7) >= 5, $"{ahead.Count(days => days < 7)} within a week");
        Assert.True(ahead.Count(days => days is >= 7 and < 28) >= 10, $"{ahead.Count(days => days is >= 7 and < 28)} within four weeks");
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Make_AnyDay_ShowsWhatPagesHaveToShow(int year, int month, int day)
    {
        var told = Tell(new DateOnly(year, month, day));
        var open = told.Judged.Where(judged => judged.Deal.IsOngoing).ToList();
        var commitments = open.SelectMany(judged => judged.Deal.Commitments).ToList();

        Assert.Equal([.. Enum.GetValues<CommitmentLevel>()], commitments.Select(promise => promise.Level).Distinct().Order());
        Assert.Contains(open, judged => judged.Deal.Anchors.Length > 1 && judged.Judgement.State == DealState.OnTrack);
        Assert.Contains(open, judged => judged.Deal.Anchors.Length > 1 && judged.Judgement.State == DealState.Drifting);
        Assert.Contains(open, judged => judged.Deal.Plan.Any(planned => planned.IsComplete && judged.Deal.EvidenceFor(planned, told.Now) < planned.Milestone.Evidence.Minimum
            && planned.Milestone.Stage == judged.Deal.Stage));
        Assert.Contains(open, judged => judged.Deal.ContextChanges.Any(change => change.AnsweredAt is null));
        Assert.Contains(open, judged => judged.Deal.ContextChanges.Any(change => change.AnsweredAt is not null));
        Assert.Contains(open, judged => judged.Deal.Stages.Any(stay => stay.OverrideReason is not null));
        Assert.Contains(open, judged => judged.Deal.Pauses is [{ To: null } pause, ..] && pause.ReengageOn <= told.Today);
        Assert.Contains(told.Histories, history => history.Ledger.Any(fact => fact.Content is FactCorrected));
        Assert.Contains(told.Histories, history => history.Ledger.Any(fact => fact.Content is MilestoneRedated));
        Assert.Equal([.. Enum.GetValues<LossReason>()], told.Judged.Select(judged => judged.Deal.LossReason).OfType<LossReason>().Distinct().Order());
        Assert.True(open.Select(judged => judged.Deal.Account).Distinct().Count() > 90);
        Assert.All(DemoCast.Owners, owner => Assert.InRange(open.Count(judged => judged.Deal.Owner == owner.Id), 8, 14));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Make_AnyDay_ShowsEveryStepOfTheWayBack(int year, int month, int day)
    {
        var told = Tell(new DateOnly(year, month, day));
        var states = told.Judged.CountBy(Stands).ToDictionary();
        var deals = told.Judged.Select(judged => judged.Deal).ToList();

        Assert.Equal([.. Enum.GetValues<RecoveryState>()], states.Keys.Order());
        Assert.InRange(states[RecoveryState.Escalated], 2, 8);
        Assert.Contains(deals, deal => deal.OpenEscalation is { Trigger: EscalationTrigger.ByHand });
        Assert.Contains(deals, deal => deal.OpenEscalation is { Trigger: not EscalationTrigger.ByHand, Comments.Length: > 0 });
        Assert.Contains(deals, deal => deal.Supports.Length > 0 && deal.Observation is not null);
        Assert.Contains(deals, deal => deal.Escalations.Any(escalation => escalation.Decision?.Kind == ReviewDecision.ReanchorAgain));
        Assert.Contains(deals, deal => deal.OpenEscalation?.Views is [{ By: var by }] && by == DemoCast.Leader.Id);
        Assert.Contains(deals, deal => deal.Escalations.Any(escalation => escalation.Decision?.By == DemoCast.Leader.Id));
        Assert.Contains(deals, deal => deal.CurrentPause?.Met.Length > 0);
        Assert.Contains(told.Histories, history => history.Ledger.Any(fact => fact.Content is ObservationEnded));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Make_AnyDay_GivesTheOwnerATellingSlice(int year, int month, int day)
    {
        var told = Tell(new DateOnly(year, month, day));
        var own = told.Judged.Where(judged => judged.Deal.Owner == DemoCast.Owner.Id && judged.Deal.IsOngoing).ToList();

        Assert.InRange(own.Count, 9, 12);
        Assert.InRange(own.Count(judged => judged.Judgement.State == DealState.Drifting), 3, 5);
        Assert.Equal(
            [RecoveryState.OnTrack, RecoveryState.Watch, RecoveryState.Drifting, RecoveryState.Reanchored, RecoveryState.Escalated, RecoveryState.Paused, RecoveryState.Due],
            own.Select(Stands).Union([RecoveryState.OnTrack, RecoveryState.Watch]).Order());
        Assert.Contains(own, judged => judged.Judgement.Forecast?.DriftsAt < told.Now.AddDays(14));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Make_AnyDay_PassesTheRulesAndLiesBeforeThatDay(int year, int month, int day)
    {
        var today = new DateOnly(year, month, day);
        var workspace = DemoGenerator.Make(DemoGenerator.UsualSeed, today);
        var start = new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

        Assert.All(workspace.Deals, change =>
        {
            var opened = Assert.IsType<DealOpened>(change.Facts[0].Content);
            Assert.All(change.Facts, fact => Assert.True(fact.OccurredAt < start, $"{fact.Content} at {fact.OccurredAt}"));
            var admitted = DealRules.Admit(
                DealHistory.Of([]), Recorded(change), start, DealTerms.Of(workspace.Pipelines.Single(pipeline => pipeline.Id == opened.Pipeline)));
            Assert.Null(admitted.Refusal);
        });
    }

    [Fact]
    public void Make_SameSeedAndDay_IsTheSameToTheLastId()
    {
        var day = new DateOnly(2026, 11, 23);
        var one = DemoGenerator.Make(7, day);
        var other = DemoGenerator.Make(7, day);

        Assert.Equal(one.Deals.Select(Signature), other.Deals.Select(Signature));
        Assert.NotEqual(one.Deals.Select(Signature), DemoGenerator.Make(8, day).Deals.Select(Signature));
    }

    [Fact]
    public void Make_EveryFact_HasAnIdAndASourceKeyOfItsOwn()
    {
        var facts = DemoGenerator.Make(DemoGenerator.UsualSeed, new DateOnly(2026, 11, 23)).Deals.SelectMany(change => change.Facts).ToList();

        Assert.Equal(facts.Count, facts.Select(fact => fact.Id!.Value).Distinct().Count());
        Assert.Equal(facts.Count, facts.Select(fact => fact.SourceKey).Distinct().Count());
    }

    private static string Signature(DealChange change) =>
        $"{change.Deal}:{string.Join('|', change.Facts.Select(fact => $"{fact.Id}{fact.OccurredAt:O}{fact.Content.GetType().Name}"))}";

    // Several tests look at the same day; making it takes seconds.
    private static RecoveryState Stands((Deal Deal, Judgement Judgement) judged) =>
        RecoveryStanding.Of(judged.Deal, WorkingCalendar.Default).StateFor(judged.Judgement.State);

    private static Told Tell(DateOnly today) => ByDay.GetOrAdd(today, Make);

    private static Told Make(DateOnly today)
    {
        var workspace = DemoGenerator.Make(DemoGenerator.UsualSeed, today);
        var now = new DateTimeOffset(today.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero);
        var playbooks = workspace.Playbooks.ToDictionary(playbook => playbook.Id);
        var histories = workspace.Deals.Select(change => DealHistory.Of(Recorded(change))).ToImmutableArray();
        return new Told(today, now, histories,
        [
            .. histories.Select(history => history.AsOf(now)!).Zip(histories, (deal, history) =>
                (deal, DriftEngine.Judge(history, Rules(playbooks[deal.Playbook!.Value]), now)!)),
        ]);
    }

    private static DriftRules Rules(Playbook playbook) => playbook.Drift is { } own ? new DriftRules(1, own) : DriftRules.Default;

    private static ImmutableArray<RecordedFact> Recorded(DealChange change) =>
    [
        .. change.Facts.Select((fact, place) => new RecordedFact(
            fact.Id!.Value, change.Deal, place + 1, fact.OccurredAt!.Value, fact.OccurredAt.Value, fact.Actor, new FactSource("demo", fact.SourceKey), fact.Content)),
    ];

    private sealed record Told(
        DateOnly Today, DateTimeOffset Now, ImmutableArray<DealHistory> Histories, ImmutableArray<(Deal Deal, Judgement Judgement)> Judged);
}
