using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Settings;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Identity;

public sealed class LastVisitsTests(PostgresServer server)
{
    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Come_LooksCloseTogether_AreOneVisit(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var cancellation = TestContext.Current.CancellationToken;
        var visits = new LastVisits(store.Contexts, store.Time);
        var account = await AddAccountAsync(store);
        var first = store.Time.GetUtcNow();

        Assert.Null(await visits.ComeAsync(account, "/changes", cancellation));
        store.Time.Advance(TimeSpan.FromMinutes(29));
        Assert.Null(await visits.ComeAsync(account, "/changes", cancellation));
        store.Time.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(first.AddMinutes(29), await visits.ComeAsync(account, "/changes", cancellation));
        store.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(first.AddMinutes(29), await visits.ComeAsync(account, "/changes", cancellation));
        Assert.Null(await visits.ComeAsync(account, "/elsewhere", cancellation));
    }

    private static async Task<Guid> AddAccountAsync(TestStore store)
    {
        var user = new RevenosUser { Id = new Guid("0c000000-0000-0000-0000-000000000001"), UserName = "mia@example.test", Email = "mia@example.test", Person = new("mia"), DisplayName = "Mia" };
        await using var db = await store.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.Users.Add(user);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return user.Id;
    }
}
