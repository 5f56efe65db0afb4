using System.Collections.Immutable;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Dashboard.UseCases;

/// <summary>A change made ready to be stored.</summary>
/// <param name="Row">The read model as it will be.</param>
/// <param name="Rows">The rows to append.</param>
/// <param name="Live">The deal as it is held in memory from then on.</param>
/// <param name="News">What there is to tell people of it; null when there is nothing.</param>
internal sealed record Staged(DealRow Row, ImmutableArray<LedgerRow> Rows, LiveDeal Live, DealNews? News)
{
    /// <summary>Links the facts to the chain and brings the read model up to them.</summary>
    /// <param name="row">The stored read model; null for a new deal.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="admitted">What is to be stored.</param>
    /// <param name="catalog">What the deal refers to.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="isNews">Whether people are to be told what it changes.</param>
    public static Staged Of(DealRow? row, DealId deal, Admitted admitted, WorkspaceCatalog catalog, DateTimeOffset now, bool isNews)
    {
        var head = row?.Head ?? LedgerHash.Start;
        var rows = ImmutableArray.CreateBuilder<LedgerRow>(admitted.Added.Length);
        foreach (var fact in admitted.Added)
        {
            var next = LedgerRows.Of(fact, head);
            rows.Add(next);
            head = next.Hash;
        }

        var filled = row ?? new DealRow { Id = deal };
        var before = filled.DriftingSince;
        var live = ReadModel.Fill(filled, admitted.History, head, catalog, now);
        var news = isNews ? DealNews.Of(filled, before, admitted.History, catalog.RulesFor(filled.Playbook), admitted.Added, now) : null;
        return new Staged(filled, rows.MoveToImmutable(), live, news);
    }
}
