using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class RoleRulesTests(PostgresServer server)
{
    private const int Leaders = 12;
    private const int Edits = 12;

    private static readonly DealId Deal = Changes.Deal(1);
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);
    private static readonly Viewer Manager = new(TestStore.Ben, Role.Manager, [TestStore.North]);
    private static readonly Viewer Leader = new(new PersonId("lea"), Role.Leadership, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Role, string?> Deciders { get; } = new()
    {
        { Role.Owner, "leadership-decides" },
        { Role.Manager, "leadership-decides" },
        { Role.Leadership, null },
        { Role.Administrator, null },
    };

    [Theory, MemberData(nameof(Deciders))]
    public async Task Record_Decision_IsLeadershipsAlone(Role role, string? rule)
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        var escalation = await EscalateAsync(store);

        var outcome = await store.Door.Record(
            Changes.Add(Deal, 2, new EscalationDecided(escalation, ReviewDecision.Recovered, "It came back.", null, null)), ViewerOf(role), Cancellation);

        Assert.Equal(rule, outcome.Refusal?.Rule);
    }

    [Theory]
    [InlineData(Role.Owner, "leadership-reviews")]
    [InlineData(Role.Manager, "leadership-reviews")]
    [InlineData(Role.Leadership, null)]
    [InlineData(Role.Administrator, null)]
    public async Task Record_View_IsLeadershipsAlone(Role role, string? rule)
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        var escalation = await EscalateAsync(store);

        var outcome = await store.Door.Record(Changes.Add(Deal, 2, new EscalationViewed(escalation)), ViewerOf(role), Cancellation);

        Assert.Equal(rule, outcome.Refusal?.Rule);
    }

    [Theory]
    [InlineData(Role.Owner, "leadership-overrides")]
    [InlineData(Role.Manager, "leadership-overrides")]
    [InlineData(Role.Leadership, null)]
    [InlineData(Role.Administrator, null)]
    public async Task Record_PauseBeyondALimit_IsLeadershipsAlone(Role role, string? rule)
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);

        var outcome = await store.Door.Record(Changes.Add(Deal, 1, Rest("It waits for the merger.")), ViewerOf(role), Cancellation);

        Assert.Equal(rule, outcome.Refusal?.Rule);
    }

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Leadership)]
    [InlineData(Role.Administrator)]
    public async Task Record_CommentAndEscalationByHand_AreOfWhoeverSeesTheDeal(Role role)
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        var asked = await store.Door.Record(Changes.Add(Deal, 1, ByHand()), ViewerOf(role), Cancellation);

        var said = await store.Door.Record(Changes.Add(Deal, 2, new EscalationCommented(asked.Value!.Facts[0], "They wait.")), ViewerOf(role), Cancellation);

        Assert.Null(said.Refusal);
    }

    [Fact]
    public async Task Record_ByWhoDoesNotSeeTheDeal_LearnsNothing()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        var escalation = await EscalateAsync(store);
        Viewer stranger = new(new PersonId("sam"), Role.Owner, []);

        foreach (var fact in new Fact[] { new EscalationCommented(escalation, "Hello"), ByHand(), new EscalationViewed(escalation) })
        {
            Assert.Equal(StoreRefusals.NoSuchDeal, (await store.Door.Record(Changes.Add(Deal, 2, fact), stranger, Cancellation)).Refusal);
        }
    }

    [Fact]
    public async Task Record_TakingBackWhatLeadershipDecided_IsLeadershipsAlone()
    {
        await using var store = await OpenAsync(DataProvider.Sqlite);
        var escalation = await EscalateAsync(store);
        var decided = await store.Door.Record(
            Changes.Add(Deal, 2, new EscalationDecided(escalation, ReviewDecision.Pause, "Let it rest.", null, null), Rest(null)), Leader, Cancellation);
        var (decision, pause) = (decided.Value!.Facts[0], decided.Value.Facts[1]);

        var decisionBack = await store.Door.Record(Changes.Add(Deal, 4, new FactCorrected(decision, null, "")), Owner, Cancellation);
        var pauseBack = await store.Door.Record(Changes.Add(Deal, 4, new FactCorrected(pause, null, "")), Owner, Cancellation);
        var both = await store.Door.Record(Changes.Add(Deal, 4, new FactCorrected(pause, null, ""), new FactCorrected(decision, null, "")), Leader, Cancellation);

        Assert.Equal(("leadership-decides", "leadership-decides"), (decisionBack.Refusal?.Rule, pauseBack.Refusal?.Rule));
        Assert.Null(both.Refusal);
        var deal = both.Value!.History.Latest()!;
        Assert.Equal((DealStatus.Open, escalation), (deal.Status, deal.OpenEscalation!.Fact));
        // And it cannot be brought back by correcting the correction either.
        var again = await store.Door.Record(Changes.Add(Deal, 6, new FactCorrected(both.Value.Facts[1], null, "")), Owner, Cancellation);
        Assert.Equal("leadership-decides", again.Refusal?.Rule);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Record_BehindOnlyByViews_GoesOnTop(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);
        var escalation = await EscalateAsync(store);
        await store.Door.Record(Changes.Add(Deal, 2, new EscalationViewed(escalation)), Leader, Cancellation);
        await store.Door.Record(Changes.Add(Deal, 3, new EscalationViewed(escalation)), TestStore.Administrator, Cancellation);

        var comment = await store.Door.Record(Changes.Add(Deal, 2, new EscalationCommented(escalation, "Seen on version 2.")), Owner, Cancellation);
        var slower = await store.Door.Record(Changes.Add(Deal, 4, Changes.Meeting()), Owner, Cancellation);

        Assert.Null(comment.Refusal);
        Assert.Equal(5, comment.Value!.History.Version);
        var meanwhile = Assert.IsType<ChangedMeanwhile>(slower.Refusal);
        Assert.IsType<EscalationCommented>(Assert.Single(meanwhile.Since).Content);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Record_ViewOfAnOldVersion_IsNotedOnceAPerson(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);
        await using var other = await store.OpenAgainAsync();
        var escalation = await EscalateAsync(store);
        await store.Door.Record(Changes.Add(Deal, 2, Changes.Meeting()), Owner, Cancellation);

        // Two screens of one person, in two processes, at the same time.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(screen => Task.Run(() =>
            (screen % 2 == 0 ? store : other).Door.Record(Changes.Add(Deal, 2, new EscalationViewed(escalation)), Leader, Cancellation))));

        Assert.Equal(1, outcomes.Count(outcome => outcome.IsAccepted));
        Assert.All(outcomes.Where(outcome => !outcome.IsAccepted), outcome => Assert.Equal(StoreRefusals.ViewedAlready, outcome.Refusal));
        var history = await store.Get<HistoryQuery>().Load(Deal, Owner, Cancellation);
        Assert.Single(history!.Ledger, fact => fact.Content is EscalationViewed);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Record_EditsWhileLeadershipLooks_AreNeverRefused(DataProvider provider)
    {
        await using var store = await OpenAsync(provider);
        await using var other = await store.OpenAgainAsync();
        var escalation = await EscalateAsync(store);

        var looking = Task.Run(async () =>
        {
            for (var leader = 0; leader < Leaders; leader++)
            {
                var seen = await other.Door.Record(
                    Changes.Add(Deal, 2, new EscalationViewed(escalation)), new Viewer(new PersonId($"lead-{leader}"), Role.Leadership, []), Cancellation);
                Assert.Null(seen.Refusal);
            }
        });
        var version = 2L;
        for (var edit = 0; edit < Edits; edit++)
        {
            var outcome = await store.Door.Record(Changes.Add(Deal, version, Changes.Meeting($"{edit}")), Owner, Cancellation);
            Assert.Null(outcome.Refusal);
            version = outcome.Value!.History.Version;
        }

        await looking;
        var history = await store.Get<HistoryQuery>().Load(Deal, Owner, Cancellation);
        Assert.Equal((Leaders, Edits), (history!.Facts.Count(fact => fact.Content is EscalationViewed), history.Facts.Count(fact => fact.Content is EngagementLogged)));
    }

    private static DealEscalated ByHand() => new(EscalationTrigger.ByHand, "We need the board.", TestStore.Start.AddDays(7));

    private static DealPaused Rest(string? overrideReason) =>
        new("Their budget comes in May.", new DateOnly(2026, 5, 4), ["The budget is approved"], PauseKind.BudgetCycle, OverrideReason: overrideReason);

    private static Viewer ViewerOf(Role role) => role switch
    {
        Role.Owner => Owner,
        Role.Manager => Manager,
        Role.Leadership => Leader,
        Role.Administrator => TestStore.Administrator,
    };

    private static async Task<FactId> EscalateAsync(TestStore store) =>
        (await store.Door.Record(Changes.Add(Deal, 1, ByHand()), Owner, Cancellation)).Value!.Facts[0];

    private async Task<TestStore> OpenAsync(DataProvider provider)
    {
        var store = await TestStore.OpenAsync(provider, server);
        string[] leaders = ["lea", "root", .. Enumerable.Range(0, Leaders).Select(number => $"lead-{number}")];
        await store.Get<PeopleDoor>().Introduce([.. leaders.Select(leader => new DirectoryPerson(new PersonId(leader), leader, null))], null, Cancellation);
        Assert.Null((await store.Door.Record(Changes.Open(Deal, team: TestStore.North), Owner, Cancellation)).Refusal);
        return store;
    }
}
