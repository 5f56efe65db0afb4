using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Startup;
using Revenos.Dashboard.UseCases;

namespace Revenos.Benchmarks;

/// <summary>
/// Records facts as fast as single changes go, each acknowledged on a line of its own once it is stored: "deal version".
/// It runs for a number of changes, or until it is killed; after a kill every line that was printed has to be in the ledger.
/// </summary>
internal static class WriteLoad
{
    private const int Deals = 8;
    private static readonly PersonId Writer = new("writer");
    private static readonly Viewer Viewer = new(Writer, Role.Administrator, []);

    /// <param name="settings">Settings of the data, such as --Data:Folder=…</param>
    /// <param name="changes">How many changes to record.</param>
    /// <param name="acknowledge">Where the lines go.</param>
    public static async Task Run(string[] settings, long changes, TextWriter acknowledge)
    {
        await using var application = RevenosApplication.Create([.. settings, "--Logging:LogLevel:Default=Warning"]);
        await application.Services.GetRequiredService<StoreOpening>().Open();
        await application.Services.GetRequiredService<PeopleDoor>().Introduce([new DirectoryPerson(Writer, "Writer", null)], null);
        var door = application.Services.GetRequiredService<DealDoor>();
        var ids = application.Services.GetRequiredService<IdSource>();

        long left = changes;
        await Task.WhenAll(Enumerable.Range(0, Deals).Select(async _ =>
        {
            await Task.Yield();
            var deal = ids.NewDeal();
            var version = 0L;
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var outcome = await door.Record(new DealChange(deal, version, [new NewFact(Next(version))]), Viewer);
                if (!outcome.IsAccepted)
                {
                    throw new InvalidOperationException(outcome.Refusal.Text);
                }

                version = outcome.Value.History.Version;
                Acknowledge(acknowledge, deal, version);

                // Short histories, so that what is measured is storing and not judging.
                (deal, version) = version == 20 ? (ids.NewDeal(), 0) : (deal, version);
            }
        }));
    }

    private static Fact Next(long version) => version == 0
        ? new DealOpened("Load", "Load", Writer, null, StoreOpening.Sales.Id, StoreOpening.Sales.Stages[0].Id, new Money(1m, "EUR"), null, null, Tracking.Full)
        : new RationaleConfirmed(string.Create(CultureInfo.InvariantCulture, $"{version + 1}"));

    private static void Acknowledge(TextWriter to, DealId deal, long version)
    {
        lock (to)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{deal} {version}"));
            to.Flush();
        }
    }
}
