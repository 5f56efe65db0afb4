using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>What changed for one viewer since they were last told.</summary>
/// <param name="Now">Everything they see now.</param>
/// <param name="Changed">Deals that are new to them or different, as they are now.</param>
/// <param name="Removed">Deals that they no longer see, whether closed or given to others: nothing but their names.</param>
/// <param name="IsWhole">Too much changed to be told one by one: both lists are empty, and <paramref name="Now"/> is the whole answer.</param>
public sealed record PortfolioChange(
    PortfolioSnapshot Now,
    ImmutableArray<StandingDeal> Changed,
    ImmutableArray<DealId> Removed,
    bool IsWhole);
