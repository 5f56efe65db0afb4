using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.UseCases;

/// <summary>Puts stored deals into the portfolio without reading a fact.</summary>
public sealed class PortfolioFill(PortfolioQuery query, DirectoryQuery directory, Portfolio portfolio)
{
    /// <summary>Puts in every ongoing deal.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> All(CancellationToken cancellation = default)
    {
        var rows = await query.LoadAll(cancellation);
        var catalog = directory.Current;
        portfolio.Publish([.. rows.Select(row => ReadModel.ToLive(row, catalog))]);
        return rows.Count;
    }

    /// <summary>Puts in the stored versions of some deals; those that are no longer ongoing are passed over.</summary>
    public async Task Put(IReadOnlyCollection<DealId> deals, CancellationToken cancellation = default)
    {
        var rows = await query.LoadSome(deals, cancellation);
        var catalog = directory.Current;
        portfolio.Publish([.. rows.Select(row => ReadModel.ToLive(row, catalog))]);
    }

    /// <summary>Puts in the deals of one owner again, whose name may have changed.</summary>
    public async Task Republish(PersonId owner, CancellationToken cancellation = default)
    {
        var rows = await query.LoadOf(owner, cancellation);
        var catalog = directory.Current;
        portfolio.Publish([.. rows.Select(row => ReadModel.ToLive(row, catalog))]);
    }
}
