using Microsoft.EntityFrameworkCore;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class ImportProfileDoorTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Save_UnderANameThatIsTaken_PutsTheNewOneInItsPlace(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var door = new ImportProfileDoor(store.Contexts, store.Time);
        var query = new ImportProfileQuery(store.Contexts);
        Assert.Null(await door.Save("our-crm", "{\"name\":\"first\"}", TestStore.Administrator, Cancellation));
        Assert.Null(await door.Save("another", "{}", TestStore.Administrator, Cancellation));
        store.Time.Advance(TimeSpan.FromDays(1));

        Assert.Null(await door.Save("our-crm", "{\"name\":\"Größe 🧭\"}", null, Cancellation));

        Assert.Equal(["another", "our-crm"], await query.Names(Cancellation));
        Assert.Equal("{\"name\":\"Größe 🧭\"}", await query.Find("our-crm", Cancellation));
        await using var context = store.Contexts.CreateDbContext();
        var row = await context.ImportProfiles.SingleAsync(known => known.Name == "our-crm", Cancellation);
        Assert.Equal((TestStore.Start.AddDays(1), null), (row.SavedAt, row.SavedBy));
    }

    [Theory]
    [InlineData("")]
    [InlineData("our crm")]
    [InlineData("../our-crm")]
    [InlineData("größe")]
    public async Task Save_NameThatIsNoKey_IsRefused(string name)
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);

        var refusal = await new ImportProfileDoor(store.Contexts, store.Time).Save(name, "{}", TestStore.Administrator, Cancellation);

        Assert.Equal(StoreRefusals.BadKey, refusal);
        Assert.Empty(await new ImportProfileQuery(store.Contexts).Names(Cancellation));
    }
}
