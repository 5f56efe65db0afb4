using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Data;

public sealed class SightTests(PostgresServer server)
{
    private static readonly DealId Adas = Changes.Deal(1);
    private static readonly DealId Bens = Changes.Deal(2);
    private static readonly DealId Shared = Changes.Deal(3);
    private static readonly DealId Lost = Changes.Deal(4);

    private static readonly (Viewer Viewer, DealId[] Sees)[] Table =
    [
        (new Viewer(TestStore.Ada, Role.Owner, []), [Adas, Lost]),
        (new Viewer(TestStore.Ben, Role.Owner, []), [Bens, Shared]),
        (new Viewer(new PersonId("cleo"), Role.Owner, []), [Shared]),
        (new Viewer(new PersonId("cleo"), Role.Owner, [TestStore.North]), [Shared]),
        (new Viewer(new PersonId("mona"), Role.Manager, [TestStore.North]), [Adas, Lost]),
        (new Viewer(new PersonId("mona"), Role.Manager, []), []),
        (new Viewer(new PersonId("lea"), Role.Leadership, []), [Adas, Bens, Shared, Lost]),
        (TestStore.Administrator, [Adas, Bens, Shared, Lost]),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Queries_EachRole_ReachWhatTheRoleSeesAndNothingElse(DataProvider provider)
    {
        await using var store = await Filled(provider);

        foreach (var (viewer, sees) in Table)
        {
            List<DealId> streamed = [];
            await foreach (var history in store.Get<HistoryQuery>().LoadAll(viewer, Cancellation))
            {
                streamed.Add(history.Ledger[0].Deal);
            }

            List<DealId> loaded = [];
            foreach (var deal in new[] { Adas, Bens, Shared, Lost })
            {
                if (await store.Get<HistoryQuery>().Load(deal, viewer, Cancellation) is not null)
                {
                    loaded.Add(deal);
                }
            }

            var feed = await store.Get<FactFeedQuery>().Load(viewer, TestStore.Start.AddDays(-1), 100, Cancellation);
            var closed = await store.Get<ClosedDealsQuery>().Load(viewer, null, null, 0, 10, cancellation: Cancellation);

            Assert.Equal(sees, loaded);
            Assert.Equal(sees.ToHashSet(), streamed.ToHashSet());
            Assert.Equal(sees.ToHashSet(), feed.Select(item => item.Fact.Deal).ToHashSet());
            Assert.Equal(sees.Where(deal => deal == Lost), closed.Deals.Select(deal => deal.Id));
            Assert.Equal(sees.Count(deal => deal == Lost), closed.Won + closed.Lost);
        }
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Door_EachRole_ChangesOnlyWhatItSeesAndLearnsNothingOfTheRest(DataProvider provider)
    {
        await using var store = await Filled(provider);

        foreach (var (viewer, sees) in Table)
        {
            foreach (var deal in new[] { Adas, Bens, Shared }.Except(sees))
            {
                // Whatever version they guess, the answer is that of a deal that does not exist.
                foreach (var version in new[] { 0L, 1L, 2L, 99L })
                {
                    Assert.Equal(StoreRefusals.NoSuchDeal, (await store.Door.Record(Changes.Add(deal, version, Changes.Meeting()), viewer, Cancellation)).Refusal);
                }

                Assert.Equal(StoreRefusals.NoSuchDeal, (await store.Door.Record(Changes.Open(deal, viewer.Person), viewer, Cancellation)).Refusal);
            }
        }
    }

    [Fact]
    public async Task Door_OwnerOpensADealForSomebodyElse_IsRefused()
    {
        await using var store = await Filled(DataProvider.Sqlite);

        var refused = await store.Door.Record(Changes.Open(Changes.Deal(9), TestStore.Ben), new Viewer(TestStore.Ada, Role.Owner, []), Cancellation);
        var accepted = await store.Door.Record(Changes.Open(Changes.Deal(9), TestStore.Ada, TestStore.North), new Viewer(new PersonId("mona"), Role.Manager, [TestStore.North]), Cancellation);

        Assert.Equal(StoreRefusals.NotYours, refused.Refusal);
        Assert.True(accepted.IsAccepted);
    }

    private async Task<TestStore> Filled(DataProvider provider)
    {
        var store = await TestStore.OpenAsync(provider, server);
        await store.Get<PeopleDoor>().Introduce([new(new PersonId("cleo"), "Cleo", null)], null, Cancellation);
        DealChange[] changes =
        [
            Changes.Open(Adas, TestStore.Ada, TestStore.North),
            Changes.Open(Bens, TestStore.Ben),
            new(Shared, 0, [new NewFact(Changes.Opening(TestStore.Ben)), new NewFact(new ColleagueNamed(new PersonId("cleo")))]),
            new(Lost, 0, [new NewFact(Changes.Opening(TestStore.Ada, TestStore.North)), new NewFact(new DealLost(Revenos.Core.Deals.LossReason.Budget, ""))]),
        ];
        var recorded = await store.Door.RecordMany(changes, FactSource.App, null, cancellation: Cancellation);
        Assert.All(recorded.Value!.Deals, deal => Assert.Null(deal.Refusal));
        return store;
    }
}
