using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class PlaybookDoorTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Save_Again_IsANewVersionAndKeepsTheOneBefore(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var door = store.Get<PlaybookDoor>();
        await door.Save(SamplePlaybooks.Simple, null, Cancellation);
        store.Time.Advance(TimeSpan.FromDays(1));

        var changed = await door.Save(
            SamplePlaybooks.Simple with { Name = " Simpler sale ", Milestones = [SamplePlaybooks.Simple.Milestones[1]], Drift = SamplePlaybooks.Patient }, TestStore.Administrator, Cancellation);

        Assert.Equal(("Simpler sale", SamplePlaybooks.Patient), (changed.Value!.Name, changed.Value.Drift));
        await using var other = await store.OpenAgainAsync();
        var known = Assert.Single(other.Catalog.Playbooks);
        Assert.Equal(["prove"], known.Milestones.Select(milestone => milestone.Id.Value));
        Assert.Equal(SamplePlaybooks.Patient, other.Catalog.RulesFor(known.Id).Options);
        var versions = await store.Get<VersionsQuery>().OfPlaybook(known.Id, Cancellation);
        Assert.Equal([("Simple sale", (PersonId?)null, TestStore.Start), ("Simpler sale", TestStore.Administrator.Person, TestStore.Start.AddDays(1))], versions.Select(version => (version.Playbook.Name, version.MadeBy, version.MadeAt)));
        Assert.Equal(SamplePlaybooks.Simple.Milestones.Select(milestone => milestone.Id), versions[0].Playbook.Milestones.Select(milestone => milestone.Id));
        Assert.Equal([EvidenceKind.ProblemStatement], known.Milestones[0].Evidence.Kinds);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Retire_AndBack_TakesItOutOfTheOfferAndKeepsItsPlan(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var door = store.Get<PlaybookDoor>();
        await door.Save(SamplePlaybooks.Simple, null, Cancellation);

        await door.Retire(SamplePlaybooks.Simple.Id, isRetired: true, TestStore.Administrator, Cancellation);
        Assert.Empty(store.Catalog.Offered);
        Assert.NotNull(store.Catalog.FindPlaybook(SamplePlaybooks.Simple.Id));

        await door.Retire(SamplePlaybooks.Simple.Id, isRetired: false, TestStore.Administrator, Cancellation);
        Assert.Equal(2, Assert.Single(store.Catalog.Offered).Milestones.Length);
        Assert.Equal([false, true, false], (await store.Get<VersionsQuery>().OfPlaybook(SamplePlaybooks.Simple.Id, Cancellation)).Select(version => version.IsRetired));
    }

    [Fact]
    public async Task Save_ARetiredPlaybook_LeavesItOutOfTheOffer()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        var door = store.Get<PlaybookDoor>();
        await door.Save(SamplePlaybooks.Simple, null, Cancellation);
        await door.Retire(SamplePlaybooks.Simple.Id, isRetired: true, TestStore.Administrator, Cancellation);

        await door.Save(SamplePlaybooks.Simple with { Name = "Simple sale (until 2025)" }, TestStore.Administrator, Cancellation);

        Assert.Equal("Simple sale (until 2025)", Assert.Single(store.Catalog.Playbooks).Name);
        Assert.Empty(store.Catalog.Offered);
    }

    [Fact]
    public async Task Save_ThresholdsOfItsOwnAndThenNone_GoesBackToTheWorkspaces()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        var door = store.Get<PlaybookDoor>();
        await door.Save(SamplePlaybooks.Simple with { Drift = SamplePlaybooks.Patient }, null, Cancellation);
        await door.Save(SamplePlaybooks.Simple with { Drift = SamplePlaybooks.Patient }, null, Cancellation);
        await door.Save(SamplePlaybooks.Simple, null, Cancellation);

        Assert.Equal(DriftOptions.Default, store.Catalog.RulesFor(SamplePlaybooks.Simple.Id).Options);
        Assert.Null(store.Catalog.FindPlaybook(SamplePlaybooks.Simple.Id)!.Drift);
        // Saved unchanged, thresholds are no new version: deals need not be judged anew.
        Assert.Equal([SamplePlaybooks.Patient, null], (await store.Get<VersionsQuery>().OfRules(SamplePlaybooks.Simple.Id, Cancellation)).Select(version => version.Options));
    }

    [Fact]
    public async Task Save_WhatIsNoPlaybook_NamesWhatIsWrongAndStoresNothing()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        var milestone = SamplePlaybooks.Simple.Milestones[0];
        (Playbook Playbook, string Rule, string Word)[] wrong =
        [
            (SamplePlaybooks.Simple with { Id = new PlaybookId("a b") }, "bad-key", "key"),
            (SamplePlaybooks.Simple with { Name = " " }, "missing", "name"),
            (SamplePlaybooks.Simple with { Pipeline = new PipelineId("nowhere") }, "unknown-pipeline", "pipeline"),
            (SamplePlaybooks.Simple with { Milestones = [] }, "empty-plan", "milestone"),
            (SamplePlaybooks.Simple with { Milestones = [milestone, milestone] }, "milestone-twice", "once"),
            (Of(milestone with { Name = "" }), "missing", "name"),
            (Of(milestone with { Id = new MilestoneId("a/b") }), "bad-key", "key"),
            (Of(milestone with { StartsAfterDays = -1 }), "bad-milestone", "“Problem agreed”: it starts 0 to 3650 days"),
            (Of(milestone with { StartsAfterDays = double.NaN }), "bad-milestone", "it starts"),
            (Of(milestone with { LengthDays = 0 }), "bad-milestone", "window"),
            (Of(milestone with { LengthDays = double.PositiveInfinity }), "bad-milestone", "window"),
            (Of(milestone with { Evidence = new EvidenceRequirement([], 21) }), "bad-milestone", "evidence"),
            (Of(milestone with { Criteria = new string('x', 4001) }), "bad-milestone", "criteria"),
            (Of(milestone with { Stage = new StageId("nowhere") }), "bad-milestone", "stage"),
            (SamplePlaybooks.Simple with { Drift = new DriftOptions { Velocity = new() { Threshold = 40 } } }, "bad-options", "40"),
        ];

        foreach (var (playbook, rule, word) in wrong)
        {
            var refusal = (await store.Get<PlaybookDoor>().Save(playbook, TestStore.Administrator, Cancellation)).Refusal;
            Assert.Equal(rule, refusal?.Rule);
            Assert.Contains(word, refusal!.Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(StoreRefusals.UnknownPlaybook, (await store.Get<PlaybookDoor>().Retire(SamplePlaybooks.Simple.Id, isRetired: true, TestStore.Administrator, Cancellation)).Refusal);
        Assert.Empty(store.Catalog.Playbooks);
    }

    private static Playbook Of(MilestoneTemplate milestone) => SamplePlaybooks.Simple with { Milestones = [milestone] };
}
