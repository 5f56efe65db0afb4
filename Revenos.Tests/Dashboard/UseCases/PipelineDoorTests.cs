using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class PipelineDoorTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Save_NewAndChanged_IsThereForAnotherProcess(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var door = store.Get<PipelineDoor>();
        await door.Save(Pipeline("Renewals", "talk", "sign"), TestStore.Administrator, Cancellation);

        var changed = await door.Save(Pipeline(" Renewals and growth ", "sign", "talk", "deliver"), TestStore.Administrator, Cancellation);

        await using var other = await store.OpenAgainAsync();
        var known = other.Catalog.FindPipeline(changed.Value!.Id)!;
        Assert.Equal("Renewals and growth", known.Name);
        Assert.Equal(["sign", "talk", "deliver"], known.Stages.Select(stage => stage.Id.Value));
        Assert.Equal(2, other.Catalog.Pipelines.Length);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Save_WithoutAStageThatHoldsADeal_IsRefusedUntilTheDealHasEnded(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await store.Door.Record(Changes.Open(Changes.Deal(1)), TestStore.Administrator, Cancellation);
        var shorter = StoreOpening.Sales with { Stages = [.. StoreOpening.Sales.Stages.Skip(1)] };

        Assert.Equal(StoreRefusals.StageInUse, (await store.Get<PipelineDoor>().Save(shorter, TestStore.Administrator, Cancellation)).Refusal);
        Assert.Equal(StoreOpening.Sales.Stages, store.Catalog.FindPipeline(StoreOpening.Sales.Id)!.Stages);

        await store.Door.Record(Changes.Add(Changes.Deal(1), 1, new DealLost(LossReason.Other, "")), TestStore.Administrator, Cancellation);
        Assert.Null((await store.Get<PipelineDoor>().Save(shorter, TestStore.Administrator, Cancellation)).Refusal);
    }

    [Fact]
    public async Task Save_PausedDealInTheStage_IsRefusedToo()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        await store.Door.Record(Changes.Open(Changes.Deal(1)), TestStore.Administrator, Cancellation);
        var paused = await store.Door.Record(
            Changes.Add(Changes.Deal(1), 1, new DealPaused("Budget", new DateOnly(2026, 5, 4), ["The budget is there"])), TestStore.Administrator, Cancellation);
        Assert.Null(paused.Refusal);

        var outcome = await store.Get<PipelineDoor>().Save(StoreOpening.Sales with { Stages = [.. StoreOpening.Sales.Stages.Skip(1)] }, TestStore.Administrator, Cancellation);

        Assert.Equal(StoreRefusals.StageInUse, outcome.Refusal);
    }

    [Fact]
    public async Task Save_WhatIsNoPipeline_NamesWhatIsWrong()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        Pipeline[] wrong =
        [
            Pipeline("Renewals"),
            Pipeline("Renewals", "talk", "talk"),
            Pipeline("  ", "talk"),
            Pipeline("Renewals", ""),
            Pipeline("Renewals", "talk") with { Id = new PipelineId("") },
            new(new PipelineId("renewals"), "Renewals", [new Stage(new StageId("talk"), " ")]),
            new(new PipelineId("renewals"), "Renewals", default),
        ];

        var rules = new List<string?>();
        foreach (var pipeline in wrong)
        {
            rules.Add((await store.Get<PipelineDoor>().Save(pipeline, TestStore.Administrator, Cancellation)).Refusal?.Rule);
        }

        Assert.Equal(["no-stages", "stage-twice", "missing", "bad-key", "bad-key", "missing", "no-stages"], rules);
        Assert.Single(store.Catalog.Pipelines);
    }

    private static Pipeline Pipeline(string name, params string[] stages) =>
        new(new PipelineId("renewals"), name, [.. stages.Select(stage => new Stage(new StageId(stage), stage.Length == 0 ? "Nameless" : stage))]);
}
