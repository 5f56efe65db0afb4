using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Facts;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Settings;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Data.Ledger;

/// <summary>A process that records facts and acknowledges each is killed in the middle of it, again and again, on the same data.</summary>
public sealed class KillTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DataProvider.Sqlite, 6)]
    [InlineData(DataProvider.PostgreSQL, 4)]
    public async Task Killed_InTheMiddleOfWriting_LosesNoAcknowledgedFactAndTheChainVerifies(DataProvider provider, int kills)
    {
        await using var store = await TestStore.OpenAsync(provider, server);
        var chance = new Random(20260302);
        Dictionary<Guid, long> acknowledged = [];

        for (var kill = 0; kill < kills; kill++)
        {
            foreach (var (deal, version) in await WriteUntilKilled(store, acknowledgements: chance.Next(20, 200)))
            {
                acknowledged[deal] = Math.Max(acknowledged.GetValueOrDefault(deal), version);
            }

            var verdict = await store.Get<LedgerVerifier>().Verify(cancellation: Cancellation);
            Assert.True(verdict.Fault is null, $"After kill {kill + 1}: {verdict.Fault?.Text}");

            await using var context = store.Contexts.CreateDbContext();
            var stored = await context.Facts.AsNoTracking().Where(row => row.Source == FactSource.App.Name)
                .GroupBy(row => row.Deal)
                .Select(deal => new { deal.Key, Last = deal.Max(row => row.Sequence) })
                .ToDictionaryAsync(deal => deal.Key.Value, deal => deal.Last, Cancellation);
            Assert.All(acknowledged, fact => Assert.True(
                stored.GetValueOrDefault(fact.Key) >= fact.Value,
                $"After kill {kill + 1}: fact {fact.Value} of {fact.Key} was acknowledged, but the ledger ends at {stored.GetValueOrDefault(fact.Key)}."));
        }

        Assert.True(acknowledged.Values.Sum() > kills * 20, "Too little was written to call it a test.");
    }

    private static async Task<List<(Guid Deal, long Version)>> WriteUntilKilled(TestStore store, int acknowledgements)
    {
        var start = new ProcessStartInfo("dotnet", [Program(), "write-load", .. store.Settings.Select(setting => $"--{setting.Key}={setting.Value}")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var writer = Process.Start(start)!;
        var complaints = writer.StandardError.ReadToEndAsync(Cancellation);
        List<(Guid, long)> read = [];
        while (await writer.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            // The machine comes first, and the last line may be cut in half by the kill.
            if (line.Split(' ') is [{ Length: 32 } deal, var version] && Guid.TryParseExact(deal, "N", out var id))
            {
                read.Add((id, long.Parse(version, CultureInfo.InvariantCulture)));
            }

            // SIGKILL once, then read what it had still managed to say.
            if (read.Count == acknowledgements && !writer.HasExited)
            {
                writer.Kill();
            }
        }

        await writer.WaitForExitAsync(Cancellation);
        Assert.True(read.Count >= acknowledgements, $"The writer ended by itself: {await complaints}");
        return read;
    }

    private static string Program()
    {
        var built = AppContext.BaseDirectory.Replace("Revenos.Tests", "Revenos.Benchmarks", StringComparison.Ordinal);
        return Path.Combine(built, "Revenos.Benchmarks.dll");
    }
}
