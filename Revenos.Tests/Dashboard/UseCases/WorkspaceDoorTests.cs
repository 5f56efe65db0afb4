using Microsoft.EntityFrameworkCore;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class WorkspaceDoorTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Become_AnyKind_IsKeptWithItsSeedAndEndsTheEmptiness(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var door = store.Get<WorkspaceDoor>();
        Assert.True(await door.IsEmpty(Cancellation));
        store.Time.Advance(TimeSpan.FromHours(1));

        await door.Become(WorkspaceKind.Demo, 7, Cancellation);

        Assert.False(await door.IsEmpty(Cancellation));
        await using var other = await store.OpenAgainAsync();
        Assert.Equal(WorkspaceKind.Demo, other.Catalog.Kind);
        await using var context = store.Contexts.CreateDbContext();
        var row = await context.Workspace.SingleAsync(Cancellation);
        Assert.Equal((7, TestStore.Start.AddHours(1)), (row.Seed!.Value, row.MadeAt));

        await door.Become(WorkspaceKind.Own, cancellation: Cancellation);
        Assert.Null((await context.Workspace.AsNoTracking().SingleAsync(Cancellation)).Seed);
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task IsEmpty_WithADealOrSomebodyWhoCanSignIn_IsOver(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await store.Door.Record(Changes.Open(Changes.Deal(1)), TestStore.Administrator, Cancellation);
        Assert.False(await store.Get<WorkspaceDoor>().IsEmpty(Cancellation));

        await using var peopled = await TestStore.OpenAsync(provider, server);
        await peopled.AddReaderAsync(TestStore.Ada, Role.Administrator);
        Assert.False(await peopled.Get<WorkspaceDoor>().IsEmpty(Cancellation));
    }
}
