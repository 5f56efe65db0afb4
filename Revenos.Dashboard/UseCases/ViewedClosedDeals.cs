using System.Collections.Immutable;
using Revenos.Core.Courses;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using ClosedDeals = Revenos.Dashboard.Data.Queries.ClosedDeals;

namespace Revenos.Dashboard.UseCases;

/// <summary>
/// The deals that are won or lost at the instant that somebody looks at. Of the past the courses tell which they were, one that goes
/// on again since among them, and the facts of those asked for tell the rest.
/// </summary>
public sealed class ViewedClosedDeals(ClosedDealsQuery live, HistoryQuery histories, DirectoryQuery directory, Chronicle chronicle)
{
    private const int DealsAtOnce = 250;

    /// <inheritdoc cref="ClosedDealsQuery.Load"/>
    public Task<ClosedDeals> Load(
        Viewer viewer, string? text, DealStatus? outcome, int skip, int take, ClosedOrder order = ClosedOrder.Latest, CancellationToken cancellation = default) =>
        viewer.AsOf is { } at ? LoadPast(viewer, at, text, outcome, skip, take, order, cancellation) : live.Load(viewer, text, outcome, skip, take, order, cancellation);

    private async Task<ClosedDeals> LoadPast(
        Viewer viewer, DateTimeOffset at, string? text, DealStatus? outcome, int skip, int take, ClosedOrder order, CancellationToken cancellation)
    {
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var matching = (
            from deal in chronicle.Snapshot(viewer).Deals
            let span = deal.Course.At(at)
            where span is { IsOngoing: false } && Holds(deal, directory.Current.NameOf(span.Value.Owner), words)
            select new Closed(deal, span.Value.State == DealState.Won ? DealStatus.Won : DealStatus.Lost, EndOf(deal, at)))
            .ToArray();
        var shown = Ordered(matching.Where(closed => outcome is not { } only || closed.Status == only), order).Skip(skip).Take(take).ToArray();
        var deals = ImmutableArray.CreateBuilder<ClosedDeal>();
        foreach (var some in shown.Chunk(DealsAtOnce))
        {
            var read = await histories.LoadSome([.. some.Select(closed => closed.Deal.Id)], viewer, cancellation);
            deals.AddRange(some.Select(closed => read.GetValueOrDefault(closed.Deal.Id)?.Latest()).OfType<Deal>().Where(deal => deal.ClosedAt is not null).Select(Read));
        }

        return new(deals.ToImmutable(), matching.Count(closed => closed.Status == DealStatus.Won), matching.Count(closed => closed.Status == DealStatus.Lost));
    }

    private static bool Holds(ChronicleDeal deal, string owner, string[] words) => words.All(word =>
        deal.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || deal.Account.Contains(word, StringComparison.OrdinalIgnoreCase)
        || owner.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static DateTimeOffset EndOf(ChronicleDeal deal, DateTimeOffset at) =>
        deal.Course.Events.TakeWhile(happened => happened.At <= at).LastOrDefault(happened => happened.Kind is CourseEventKind.Won or CourseEventKind.Lost).At;

    private static IEnumerable<Closed> Ordered(IEnumerable<Closed> deals, ClosedOrder order) => order switch
    {
        ClosedOrder.Latest => deals.OrderByDescending(closed => closed.At).ThenBy(closed => closed.Deal.Id.Value),
        ClosedOrder.Earliest => deals.OrderBy(closed => closed.At).ThenBy(closed => closed.Deal.Id.Value),
        ClosedOrder.Account => deals.OrderBy(closed => closed.Deal.Account, StringComparer.Ordinal).ThenByDescending(closed => closed.At).ThenBy(closed => closed.Deal.Id.Value),
    };

    private static ClosedDeal Read(Deal deal) =>
        new(deal.Id, deal.Name, deal.Account, deal.Owner, deal.Playbook, deal.Value, deal.Status, deal.ClosedAt!.Value, deal.LossReason);

    private sealed record Closed(ChronicleDeal Deal, DealStatus Status, DateTimeOffset At);
}
