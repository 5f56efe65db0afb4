using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases.Recovery;

/// <summary>One deal's whole way: it drifts, is re-anchored, drifts again, comes before the leadership, rests, falls due and goes on.</summary>
public sealed class WholeWayBackTests(PostgresServer server)
{
    private static readonly DealId Deal = Changes.Deal(1);
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);
    private static readonly Viewer Leader = new(TestStore.Ben, Role.Leadership, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task ADeal_DriftsAndIsLedBack_AndEveryStepIsAFact(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await Open(store);

        // Two months of silence.
        store.Time.AdvanceTo(TestStore.Start.AddDays(60));
        await Due(store);
        Assert.Equal(RecoveryState.Drifting, Standing(store).Recovery);

        // The owner leads it back: a talk, fresh notes, new windows. Then silence again, within the observation.
        var meeting = Changes.Meeting("Still wants it");
        await Record(store, Owner, meeting, new EvidenceAttached(EvidenceKind.MeetingNotes, "Notes", null, EvidencePlace.Elsewhere, store.Time.GetUtcNow().AddDays(4)), RecoveryWords.Reanchoring(await Now(store), store.Time.GetUtcNow()));
        Assert.Equal(RecoveryState.Reanchored, Standing(store).Recovery);
        var returns = Standing(store).DriftsAt;
        Assert.NotNull(returns);

        // Nobody looks until long after it came back: it comes before the leadership with the instant at which it did.
        store.Time.AdvanceTo(returns.Value.AddDays(3));
        await Due(store);
        var escalation = (await Now(store)).OpenEscalation!;
        Assert.Equal((EscalationTrigger.Returned, returns.Value.Stored()), (escalation.Trigger, escalation.At.Stored()));
        Assert.Equal(RecoveryState.Escalated, Standing(store).Recovery);
        Assert.Equal("escalated", (await Try(store, Owner, RecoveryWords.Reanchoring(await Now(store), store.Time.GetUtcNow())))?.Rule);

        // Leadership reads what the owner says, and lets it rest.
        await Record(store, Owner, new EscalationCommented(escalation.Fact, "Their budget is voted in summer."));
        await Record(store, Leader, new EscalationViewed(escalation.Fact));
        var back = DateOnly.FromDateTime(store.Time.GetUtcNow().UtcDateTime).AddDays(30);
        await Record(
            store,
            Leader,
            new EscalationDecided(escalation.Fact, ReviewDecision.Pause, "Wait for the vote.", null, null),
            new DealPaused("The budget is voted in summer", back, ["The budget is voted"], PauseKind.BudgetCycle));
        Assert.Equal(RecoveryState.Paused, Standing(store).Recovery);
        Assert.Equal(0m, Standing(store).Weighted.Amount);

        // The server was off when the day came.
        await using var restarted = await store.OpenAgainAsync(new ManualTimeProvider(new DateTimeOffset(back, new TimeOnly(15, 0), TimeSpan.Zero).AddDays(2)));
        var pause = (await Now(restarted)).CurrentPause!;
        Assert.Equal(new DateTimeOffset(back, TimeOnly.MinValue, TimeSpan.Zero), pause.DueSince);
        Assert.Equal(RecoveryState.Due, Standing(restarted).Recovery);

        await Record(restarted, Owner, new PauseCriterionMet(pause.Fact, 0, null, "It stands in the minutes."));
        var plan = RecoveryWords.Reanchoring(await Now(restarted), restarted.Time.GetUtcNow()).Milestones;
        await Record(restarted, Owner, new DealReengaged("The budget is there", plan));
        Assert.NotEqual(RecoveryState.Due, Standing(restarted).Recovery);
        Assert.Equal(3, (await Now(restarted)).Anchors.Length);

        Assert.Equal(
            [
                "deal-opened", "stakeholder-added", "plan-anchored",
                "engagement-logged", "evidence-attached", "deal-reanchored",
                "deal-escalated", "escalation-commented", "escalation-viewed", "escalation-decided", "deal-paused",
                "pause-fell-due", "pause-criterion-met", "deal-reengaged",
            ],
            (await History(restarted)).Ledger.Select(fact => FactJson.KindOf(fact.Content)));
        Assert.Null((await restarted.Get<LedgerVerifier>().Verify(cancellation: Cancellation)).Fault);
    }

    [Fact]
    public async Task WhatFellDue_FoundByTwoServers_IsRecordedOnce()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.PostgreSQL, server);
        await Open(store);
        await Record(store, Owner, new DealPaused("The budget is voted in spring", new DateOnly(2026, 3, 20), ["The budget is voted"]));
        await using var other = await store.OpenAgainAsync();
        store.Time.AdvanceTo(TestStore.Start.AddDays(30));

        await Task.WhenAll(Due(store), Due(other));

        Assert.Single((await History(store)).Ledger, fact => fact.Content is PauseFellDue);
    }

    private static Task<int> Due(TestStore store) => store.Get<Rejudging>().Due(Cancellation);

    private static async Task Open(TestStore store)
    {
        var at = store.Time.GetUtcNow();
        Milestone[] plan =
        [
            new(new("met"), "First meeting", MilestoneType.Discovery, null, new Window(at, at.AddDays(14)), "", "", EvidenceRequirement.None),
            new(new("proven"), "Pilot", MilestoneType.Validation, null, new Window(at.AddDays(14), at.AddDays(40)), "", "", EvidenceRequirement.None),
        ];
        var opened = await store.Door.Record(
            new DealChange(Deal, 0, [new NewFact(Changes.Opening()), new NewFact(new StakeholderAdded("Ruth Bramwell", "COO", Authority.DecisionMaker)), new NewFact(new PlanAnchored([.. plan], ""))]),
            Owner,
            Cancellation);
        Assert.Null(opened.Refusal);
    }

    private static async Task Record(TestStore store, Viewer viewer, params Fact[] facts) => Assert.Null(await Try(store, viewer, facts));

    private static async Task<Refusal?> Try(TestStore store, Viewer viewer, params Fact[] facts)
    {
        var version = (await History(store)).Version;
        return (await store.Door.Record(new DealChange(Deal, version, [.. facts.Select(fact => new NewFact(fact))]), viewer, Cancellation)).Refusal;
    }

    private static Task<DealHistory> History(TestStore store) => store.Get<HistoryQuery>().Load(Deal, Cancellation);

    private static async Task<Deal> Now(TestStore store) => (await History(store)).Latest()!;

    private static StandingDeal Standing(TestStore store) => store.Get<Portfolio>().Snapshot(Leader).Find(Deal)!;
}
