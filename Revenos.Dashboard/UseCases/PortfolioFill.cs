using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.UseCases;

/// <summary>Brings stored deals into memory without reading a fact.</summary>
public sealed class PortfolioFill(PortfolioQuery query, DirectoryQuery directory, LiveDeals live)
{
    private const int DealsAtOnce = 2_000;

    /// <summary>Puts in every deal.</summary>
    /// <returns>How many are ongoing.</returns>
    public async Task<int> All(CancellationToken cancellation = default)
    {
        var ongoing = 0;
        await foreach (var deals in query.LoadAll(cancellation).Chunk(DealsAtOnce).WithCancellation(cancellation))
        {
            var read = Read(deals);
            ongoing += read.Count(deal => deal.Ongoing is not null);
            live.Put(read);
        }

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
