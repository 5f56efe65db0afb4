using Microsoft.EntityFrameworkCore;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class PeopleDoorTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task SavePerson_NewNameAndTeam_AreKeptAndOnTheirDealsAtOnce(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await store.Door.Record(Changes.Open(Changes.Deal(1)), TestStore.Administrator, Cancellation);

        var saved = await store.Get<PeopleDoor>().SavePerson(new(TestStore.Ada, "  Ada Lindqvist ", TestStore.North), TestStore.Administrator, Cancellation);

        Assert.Equal(new DirectoryPerson(TestStore.Ada, "Ada Lindqvist", TestStore.North), saved.Value);
        Assert.Equal("Ada Lindqvist", store.Get<Portfolio>().Snapshot(TestStore.Administrator).Find(Changes.Deal(1))!.Deal.OwnerName);
        await using var other = await store.OpenAgainAsync();
        Assert.Equal(saved.Value, other.Catalog.People[TestStore.Ada]);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Introduce_KnownAndNew_LeavesTheKnownAsTheyAre(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);

        var added = await store.Get<PeopleDoor>().Introduce(
            [new(TestStore.Ada, "Somebody else", null), new(new("cem"), "Cem", TestStore.North), new(new("cem"), "Cem again", null)], TestStore.Administrator, Cancellation);

        Assert.Equal(1, added.Value);
        Assert.Equal(("Ada Lind", "Cem"), (store.Catalog.NameOf(TestStore.Ada), store.Catalog.NameOf(new("cem"))));
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task SaveTeam_OtherManagers_TakeThePlaceOfThoseBefore(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var door = store.Get<PeopleDoor>();
        await door.SaveTeam(new(TestStore.North, "North", [TestStore.Ada]), TestStore.Administrator, Cancellation);

        await door.SaveTeam(new(TestStore.North, "North and west", [TestStore.Ben]), TestStore.Administrator, Cancellation);

        await using var other = await store.OpenAgainAsync();
        var team = other.Catalog.Teams[TestStore.North];
        Assert.Equal("North and west", team.Name);
        Assert.Equal([TestStore.Ben], team.Managers);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task RemoveTeam_WithPeople_IsRefusedUntilTheyHaveMoved(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var door = store.Get<PeopleDoor>();
        await door.SaveTeam(new(TestStore.North, "North", [TestStore.Ben]), TestStore.Administrator, Cancellation);

        Assert.Equal(StoreRefusals.TeamHasPeople, (await door.RemoveTeam(TestStore.North, TestStore.Administrator, Cancellation)).Refusal);
        await door.SavePerson(new(TestStore.Ada, "Ada Lind", null), TestStore.Administrator, Cancellation);
        Assert.Null((await door.RemoveTeam(TestStore.North, TestStore.Administrator, Cancellation)).Refusal);

        Assert.Empty(store.Catalog.Teams);
        await using var context = store.Contexts.CreateDbContext();
        Assert.False(await context.Teams.AnyAsync(Cancellation));
    }

    [Theory]
    [InlineData("", "Cem", "bad-key")]
    [InlineData("c\u0000m", "Cem", "bad-key")]
    [InlineData("cem", "   ", "missing")]
    [InlineData("cem", "long", "too-long")]
    public async Task SavePerson_BadKeyOrName_IsRefused(string key, string name, string rule)
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        var door = store.Get<PeopleDoor>();
        name = name == "long" ? new string('x', 201) : name;

        Assert.Equal(rule, (await door.SavePerson(new(new(key), name, null), TestStore.Administrator, Cancellation)).Refusal?.Rule);
        Assert.Equal(rule, (await door.Introduce([new(new("fine"), "Fine", null), new(new(key), name, null)], TestStore.Administrator, Cancellation)).Refusal?.Rule);
        Assert.Equal(rule, (await door.SaveTeam(new(new(key), name, []), TestStore.Administrator, Cancellation)).Refusal?.Rule);
        Assert.Equal(2, store.Catalog.People.Count);
    }

    [Fact]
    public async Task Save_SomebodyOrATeamThatNobodyKnows_IsRefused()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        var door = store.Get<PeopleDoor>();

        Assert.Equal(StoreRefusals.UnknownTeam, (await door.SavePerson(new(TestStore.Ada, "Ada", new TeamId("nowhere")), TestStore.Administrator, Cancellation)).Refusal);
        Assert.Equal(StoreRefusals.UnknownTeam, (await door.Introduce([new(new("cem"), "Cem", new TeamId("nowhere"))], TestStore.Administrator, Cancellation)).Refusal);
        Assert.Equal(StoreRefusals.UnknownPerson, (await door.SaveTeam(new(TestStore.North, "North", [new PersonId("nobody")]), TestStore.Administrator, Cancellation)).Refusal);
        Assert.Equal(TestStore.North, store.Catalog.People[TestStore.Ada].Team);
    }
}
