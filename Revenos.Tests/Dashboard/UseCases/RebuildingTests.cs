using Microsoft.EntityFrameworkCore;
using Revenos.Core.Facts;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class RebuildingTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Run_OverDamagedReadModels_GivesThemAsTheyWere(DataProvider provider)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        await store.Door.RecordMany([.. Enumerable.Range(1, 5).Select(Deal)], FactSource.App, null, cancellation: Cancellation);
        var before = await ReadModels.ToldAsync(store);
        await using (var context = store.Contexts.CreateDbContext())
        {
            await context.Deals.Where(row => row.Id == Changes.Deal(1)).ExecuteDeleteAsync(Cancellation);
            await context.Deals.Where(row => row.Id == Changes.Deal(2)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Something else"), Cancellation);
        }

        Assert.Equal(new LedgerFault(Changes.Deal(1), 0, LedgerFaultKind.NoReadModel), (await store.Get<LedgerVerifier>().Verify(cancellation: Cancellation)).Fault);
        var rebuilt = await store.Get<Rebuilding>().Run(cancellation: Cancellation);

        Assert.Equal(5, rebuilt.Value);
        Assert.Equal(before, await ReadModels.ToldAsync(store));
        Assert.Null((await store.Get<LedgerVerifier>().Verify(cancellation: Cancellation)).Fault);
    }

    [Fact]
    public async Task Run_LedgerThatDoesNotVerify_IsRefusedAndNamesTheFact()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        await store.Door.RecordMany([Deal(1)], FactSource.App, null, cancellation: Cancellation);
        await using (var context = store.Contexts.CreateDbContext())
        {
            await context.Database.ExecuteSqlRawAsync("""DROP TRIGGER "Facts_keep_delete"; DELETE FROM "Facts" WHERE "Sequence" = 3;""", Cancellation);
        }

        var refused = await store.Get<Rebuilding>().Run(cancellation: Cancellation);

        Assert.Contains($"deal {Changes.Deal(1)}, fact 3", refused.Refusal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ReadModelsOfAnotherForm_AreMadeAnewFirst()
    {
        await using var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        await store.Door.RecordMany([Deal(1)], FactSource.App, null, cancellation: Cancellation);
        var before = await ReadModels.ToldAsync(store);
        await using (var context = store.Contexts.CreateDbContext())
        {
            await context.Workspace.ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadModelForm, 0), Cancellation);
            await context.Database.ExecuteSqlRawAsync("""UPDATE "Deals" SET "Outlook" = 'old'""", Cancellation);
        }

        await using var restarted = await store.OpenAgainAsync();

        Assert.Equal(before, await ReadModels.ToldAsync(restarted));
    }

    private static DealChange Deal(int number) => new(Changes.Deal(number), 0,
    [
        new NewFact(Changes.Opening(), TestStore.Start.AddDays(-60)),
        new NewFact(new ColleagueNamed(TestStore.Ben), TestStore.Start.AddDays(-50)),
        new NewFact(Changes.Meeting(), TestStore.Start.AddDays(-number)),
    ]);
}
