using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Notifications;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>What there is to tell of one deal.</summary>
internal sealed record DealNews(DealId Deal, string Name, string Account, TeamId? Team, ImmutableArray<Occasion> Occasions)
{
    /// <summary>Compares a read model with what was known before; null when there is nothing to tell.</summary>
    /// <param name="row">The read model as it is now.</param>
    /// <param name="before">Since when the deal drifted before; null when it did not.</param>
    /// <param name="history">The facts it was made from.</param>
    /// <param name="rules">The options it was judged with.</param>
    /// <param name="added">The facts that are new.</param>
    /// <param name="now">The present instant.</param>
    public static DealNews? Of(DealRow row, DateTimeOffset? before, DealHistory history, DriftRules rules, IReadOnlyCollection<RecordedFact> added, DateTimeOffset now)
    {
        var occasions = Core.Notifications.Occasions.Of(history, rules, before, row.DriftingSince, added, now);
        return occasions.IsEmpty ? null : new DealNews(row.Id, row.Name, row.Account, row.Team, occasions);
    }
}
