using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Plans;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases.Recovery;

public sealed class ReengagingTests(PostgresServer server)
{
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_CriteriaWithTheirProofAndTheMoveInOneChange_IsOneMoment()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        Assert.Null((await store.Door.Record(Changes.Open(Changes.Deal(1)), Owner, Cancellation)).Refusal);
        var paused = await store.Door.Record(
            Changes.Add(Changes.Deal(1), 1, new DealPaused("Their budget comes later", new DateOnly(2026, 4, 20), ["The budget is there", "Ruth is back"])), Owner, Cancellation);
        var pause = paused.Value!.Facts[0];
        var proof = store.Get<IdSource>().NewFact();
        store.Time.Advance(TimeSpan.FromDays(3));

        var done = await store.Door.Record(
            new DealChange(Changes.Deal(1), 2,
            [
                new NewFact(new EvidenceAttached(EvidenceKind.BudgetApproval, "Minutes", null, new EvidencePlace(null, null), null), Id: proof),
                new NewFact(new PauseCriterionMet(pause, 0, proof, "")),
                new NewFact(new PauseCriterionMet(pause, 1, null, "She wrote")),
                new NewFact(new DealReengaged("", [])),
            ]),
            Owner,
            Cancellation);

        Assert.Null(done.Refusal);
        var deal = done.Value!.History.Latest()!;
        Assert.Equal(DealStatus.Open, deal.Status);
        Assert.True(deal.Pauses[0].IsMet);
        Assert.Equal(store.Time.GetUtcNow(), deal.Pauses[0].To);
    }

    [Fact]
    public async Task Record_AReengagerWhomNobodyKnows_IsRefused()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        Assert.Null((await store.Door.Record(Changes.Open(Changes.Deal(1)), Owner, Cancellation)).Refusal);
        var paused = new DealPaused("Their budget comes later", new DateOnly(2026, 4, 20), ["The budget is there"], Reengager: new("nobody"));

        Assert.Equal(StoreRefusals.UnknownPerson, (await store.Door.Record(Changes.Add(Changes.Deal(1), 1, paused), Owner, Cancellation)).Refusal);
    }
}
