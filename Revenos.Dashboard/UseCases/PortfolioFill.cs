using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.UseCases;

/// <summary>Brings stored deals into memory without reading a fact.</summary>
public sealed class PortfolioFill(PortfolioQuery query, DirectoryQuery directory, LiveDeals live)
{
    private const int DealsAtOnce = 500;

    /// <summary>Puts in every deal. To unpack a row takes longer than to fetch it, so every processor does.</summary>
    /// <param name="progress">Told after each part, by whoever read it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>How many are ongoing.</returns>
    public async Task<int> All(IProgress<RecordProgress>? progress = null, CancellationToken cancellation = default)
    {
        var ids = await query.LoadIds(cancellation);
        var (done, ongoing) = (0, 0);
        await Parallel.ForEachAsync(ids.Chunk(DealsAtOnce), cancellation, async (some, stop) =>
        {
            var read = Read(await query.LoadSome(some, stop));
            live.Put(read);
            Interlocked.Add(ref ongoing, read.Count(deal => deal.Ongoing is not null));
            progress?.Report(new RecordProgress(Interlocked.Add(ref done, some.Length), ids.Count, 0));
        });
        return ongoing;
    }

    /// <summary>Tells the stored versions of some deals.</summary>
    public async Task Tell(IReadOnlyCollection<DealId> deals, CancellationToken cancellation = default) =>
        live.Tell(Read(await query.LoadSome(deals, cancellation)));

    /// <summary>Puts in the deals of one owner again, whose name may have changed.</summary>
    public async Task Republish(PersonId owner, CancellationToken cancellation = default) =>
        live.Put(Read(await query.LoadOf(owner, cancellation)));

    private LiveDeal[] Read(IEnumerable<DealRow> rows)
    {
        var catalog = directory.Current;
        return [.. rows.Select(row => ReadModel.ToLive(row, catalog))];
    }
}
