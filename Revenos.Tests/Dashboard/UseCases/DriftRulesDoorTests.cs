using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class DriftRulesDoorTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Save_OptionsOfAPlaybook_JudgeItsDealsAndNoOthers(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await store.Get<PlaybookDoor>().Save(SamplePlaybooks.Simple, null, Cancellation);
        await OpenAsync(store, 1, SamplePlaybooks.Simple.Id);
        await OpenAsync(store, 2, null);
        store.Time.Advance(TimeSpan.FromDays(1));

        var inForce = await store.Get<DriftRulesDoor>().Save(SamplePlaybooks.Simple.Id, SamplePlaybooks.Patient, TestStore.Administrator, cancellation: Cancellation);

        Assert.Equal(SamplePlaybooks.Patient, inForce.Value!.Options);
        Assert.Equal((SamplePlaybooks.Patient, DriftOptions.Default), (RulesOf(store, 1).Options, RulesOf(store, 2).Options));
        await using var other = await store.OpenAgainAsync();
        Assert.Equal((inForce.Value.Version, DriftOptions.Default), (RulesOf(other, 1).Version, RulesOf(other, 2).Options));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Save_Twice_KeepsEachVersionWithWhoAndWhen(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var door = store.Get<DriftRulesDoor>();
        await door.Save(null, SamplePlaybooks.Patient, TestStore.Administrator, cancellation: Cancellation);
        store.Time.Advance(TimeSpan.FromHours(1));

        await door.Save(null, DriftOptions.Default, TestStore.Administrator, cancellation: Cancellation);

        var versions = await store.Get<VersionsQuery>().OfRules(null, Cancellation);
        Assert.Equal([DriftOptions.Default, SamplePlaybooks.Patient, DriftOptions.Default], versions.Select(version => version.Options));
        Assert.Equal([(TestStore.Administrator.Person, TestStore.Start), (TestStore.Administrator.Person, TestStore.Start.AddHours(1))], versions.Skip(1).Select(version => (version.MadeBy!.Value, version.MadeAt)));
    }

    [Fact]
    public async Task Save_FaultyOptions_NamesEveryFaultAndChangesNothing()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        var wrong = new DriftOptions { Velocity = new() { Threshold = 40 }, Density = new() { HalfLifeDays = -1 } };

        var refusal = (await store.Get<DriftRulesDoor>().Save(null, wrong, TestStore.Administrator, cancellation: Cancellation)).Refusal!;

        Assert.Equal("bad-options", refusal.Rule);
        Assert.Contains("40", refusal.Text, StringComparison.Ordinal);
        Assert.Contains("-1", refusal.Text, StringComparison.Ordinal);
        Assert.Single(await store.Get<VersionsQuery>().OfRules(null, Cancellation));
    }

    [Fact]
    public async Task Save_PlaybookThatNobodyKnows_IsRefused()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);

        var outcome = await store.Get<DriftRulesDoor>().Save(new PlaybookId("nothing"), SamplePlaybooks.Patient, TestStore.Administrator, cancellation: Cancellation);

        Assert.Equal(StoreRefusals.UnknownPlaybook, outcome.Refusal);
        await Assert.ThrowsAsync<ArgumentException>(() => store.Get<DriftRulesDoor>().Save(null, null, TestStore.Administrator, cancellation: Cancellation));
    }

    private static async Task OpenAsync(TestStore store, int number, PlaybookId? playbook)
    {
        var opened = await store.Door.Record(
            new DealChange(Changes.Deal(number), 0, [new NewFact(Changes.Opening() with { Playbook = playbook })]), TestStore.Administrator, Cancellation);
        Assert.Null(opened.Refusal);
    }

    private static DriftRules RulesOf(TestStore store, int number) =>
        store.Get<Portfolio>().Snapshot(TestStore.Administrator).Find(Changes.Deal(number))!.Deal.Rules;
}
