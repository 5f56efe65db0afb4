using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Data.Ledger;

public sealed class LedgerVerifierTests(PostgresServer server)
{
    private const int Deals = 4;
    private const int FactsEach = 6;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Database_ChangeOrRemovalOfAFact_IsRefusedByTheDatabaseItself(DataProvider provider)
    {
        await using var store = await Filled(provider);
        await using var context = store.Contexts.CreateDbContext();

        var update = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync("""UPDATE "Facts" SET "Content" = 'x'""", Cancellation));
        var delete = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync("""DELETE FROM "Facts" WHERE "Sequence" = 1""", Cancellation));

        Assert.Contains("never changed or removed", update.Message, StringComparison.Ordinal);
        Assert.Contains("never changed or removed", delete.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DataProvider.Sqlite, 130)]
    [InlineData(DataProvider.PostgreSQL, 39)]
    public async Task Verify_AnyMutation_NamesTheFirstRowThatDoesNotFit(DataProvider provider, int rounds)
    {
        await using var store = await Filled(provider);
        await using var context = store.Contexts.CreateDbContext();
        await Unguard(context, provider);
        await context.Database.ExecuteSqlRawAsync("""CREATE TABLE "Kept" AS SELECT * FROM "Facts" """, Cancellation);
        var verifier = store.Get<LedgerVerifier>();
        Assert.Null((await verifier.Verify(cancellation: Cancellation)).Fault);

        var chance = new Random(20260302);
        for (var round = 0; round < rounds; round++)
        {
            var mutation = Mutation.Pick(chance, round);
            await mutation.Apply(context, provider);

            var fault = (await verifier.Verify(cancellation: Cancellation)).Fault;

            Assert.True(fault is not null, $"Round {round}: {mutation} went unnoticed.");
            Assert.True(mutation.Expected.Contains((fault.Deal, fault.Sequence)), $"Round {round}: {mutation} was blamed on {fault.Text}");
            await context.Database.ExecuteSqlRawAsync("""DELETE FROM "Facts"; INSERT INTO "Facts" SELECT * FROM "Kept";""", Cancellation);
        }
    }

    [Theory, MemberData(nameof(TestStore.Both), MemberType = typeof(TestStore))]
    public async Task Verify_EndCutOff_IsFoundByTheHeadOfTheReadModel(DataProvider provider)
    {
        await using var store = await Filled(provider);
        await using var context = store.Contexts.CreateDbContext();
        await Unguard(context, provider);
        await context.Facts.Where(row => row.Deal == Changes.Deal(3) && row.Sequence > 4).ExecuteDeleteAsync(Cancellation);

        Assert.Equal(new LedgerFault(Changes.Deal(3), 5, LedgerFaultKind.CutOff), (await store.Get<LedgerVerifier>().Verify(cancellation: Cancellation)).Fault);

        await context.Facts.Where(row => row.Deal == Changes.Deal(3)).ExecuteDeleteAsync(Cancellation);
        Assert.Equal(new LedgerFault(Changes.Deal(3), 1, LedgerFaultKind.CutOff), (await store.Get<LedgerVerifier>().Verify(cancellation: Cancellation)).Fault);
    }

    [Fact]
    public async Task Verify_FactAppendedPastTheDoor_IsNamedThoughItsHashFits()
    {
        await using var store = await Filled(DataProvider.Sqlite);
        await using var context = store.Contexts.CreateDbContext();
        var last = await context.Facts.AsNoTracking().SingleAsync(row => row.Deal == Changes.Deal(2) && row.Sequence == FactsEach, Cancellation);
        var forged = LedgerRows.Of(LedgerRows.Read(last) with { Id = new FactId(new Guid(9, 9, 9, [1, 2, 3, 4, 5, 6, 7, 8])), Sequence = FactsEach + 1, Source = FactSource.App }, last.Hash);
        context.Facts.Add(forged);
        await context.SaveChangesAsync(Cancellation);

        Assert.Equal(new LedgerFault(Changes.Deal(2), FactsEach + 1, LedgerFaultKind.Added), (await store.Get<LedgerVerifier>().Verify(cancellation: Cancellation)).Fault);
    }

    private static Task<int> Unguard(RevenosDbContext context, DataProvider provider) => context.Database.ExecuteSqlRawAsync(
        provider == DataProvider.Sqlite
            ? """DROP TRIGGER "Facts_keep_update"; DROP TRIGGER "Facts_keep_delete";"""
            : """DROP TRIGGER "Facts_keep" ON "Facts";""",
        Cancellation);

    private async Task<TestStore> Filled(DataProvider provider)
    {
        var store = await TestStore.OpenAsync(provider, server);
        var changes = Enumerable.Range(1, Deals).Select(deal => Changes.Open(Changes.Deal(deal)) with
        {
            Facts = [new(Changes.Opening(), SourceKey: "opening"), .. Enumerable.Range(2, FactsEach - 1).Select(note => new NewFact(Changes.Meeting($"m{note}"), SourceKey: $"m{note}"))],
        });
        var outcome = await store.Door.RecordMany([.. changes], new FactSource("crm", null), null, cancellation: Cancellation);
        Assert.Equal(Deals * FactsEach, outcome.Value!.Added);
        return store;
    }

    private sealed record Mutation(string What, string Sql, DealId Deal, long Sequence, (DealId, long)[] Expected)
    {
        private static readonly string[] Columns = ["Id", "OccurredAt", "RecordedAt", "Actor", "Source", "SourceKey", "Kind", "Content", "Hash", "Deal", "Sequence", "drop", "swap"];

        public static Mutation Pick(Random chance, int round)
        {
            var deal = Changes.Deal(chance.Next(1, Deals + 1));
            var sequence = (long)chance.Next(1, FactsEach + 1);
            var column = Columns[round % Columns.Length];
            var bump = chance.Next(1, 1_000_000);
            var stranger = Changes.Deal(1_000 + bump);
            (string Sql, (DealId, long)[] Expected) made = column switch
            {
                "drop" => ("""DELETE FROM "Facts" WHERE {0}""", [(deal, sequence)]),
                "swap" => Swap(deal, Math.Min(sequence, FactsEach - 1)),
                "Deal" => ($$"""UPDATE "Facts" SET "Deal" = '{{stranger.Value.ToString().ToUpperInvariant()}}' WHERE {0}""", [(deal, sequence), (stranger, 1), (stranger, sequence)]),
                "Sequence" => ($$"""UPDATE "Facts" SET "Sequence" = "Sequence" + 1000 WHERE {0}""", [(deal, sequence)]),
                "Id" => ($$"""UPDATE "Facts" SET "Id" = '{{stranger.Value.ToString().ToUpperInvariant()}}' WHERE {0}""", [(deal, sequence)]),
                "OccurredAt" or "RecordedAt" => (string.Create(CultureInfo.InvariantCulture, $$"""UPDATE "Facts" SET "{{column}}" = "{{column}}" + {{bump}} WHERE {0}"""), [(deal, sequence)]),
                "Hash" => ("""UPDATE "Facts" SET "Hash" = {1} WHERE {0}""", [(deal, sequence)]),
                "Actor" => ("""UPDATE "Facts" SET "Actor" = 'somebody' WHERE {0}""", [(deal, sequence)]),
                _ => ($$"""UPDATE "Facts" SET "{{column}}" = "{{column}}" || ' ' WHERE {0}""", [(deal, sequence)]),
            };
            return new Mutation(column, made.Sql, deal, sequence, made.Expected);
        }

        public async Task Apply(RevenosDbContext context, DataProvider provider)
        {
            // The id of a deal is upper-case text on SQLite and a uuid on PostgreSQL, where letters do not matter.
            var where = string.Create(CultureInfo.InvariantCulture, $"\"Deal\" = '{Deal.Value.ToString().ToUpperInvariant()}' AND \"Sequence\" = {Sequence}");
            var zeroes = provider == DataProvider.Sqlite ? "zeroblob(32)" : $"'\\x{new string('0', 64)}'::bytea";
            var sql = Sql.Replace("{0}", where, StringComparison.Ordinal).Replace("{1}", zeroes, StringComparison.Ordinal);
            foreach (var statement in sql.Split(";;"))
            {
                await using var command = context.Database.GetDbConnection().CreateCommand();
                command.CommandText = statement;
                await context.Database.OpenConnectionAsync(Cancellation);
                Assert.True(await command.ExecuteNonQueryAsync(Cancellation) > 0, $"{What} changed nothing.");
            }
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{What} of deal {Deal}, fact {Sequence}");

        // Two neighbours exchange their places, by way of a place that is free.
        private static (string, (DealId, long)[]) Swap(DealId deal, long first)
        {
            var id = deal.Value.ToString().ToUpperInvariant();
            string Move(long from, long to) => string.Create(CultureInfo.InvariantCulture, $"UPDATE \"Facts\" SET \"Sequence\" = {to} WHERE \"Deal\" = '{id}' AND \"Sequence\" = {from}");
            return (string.Join(";;", Move(first, 9999), Move(first + 1, first), Move(9999, first + 1)), [(deal, first)]);
        }
    }
}
