using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Horizon;

/// <summary>
/// Finds the step that would hold each of some deals. The portfolio knows it for deals that are below already; for those that
/// still stand well their facts are asked, of the deals of one page only.
/// </summary>
public sealed class HorizonSteps(HistoryQuery histories, DirectoryQuery directory, ViewerClock clock)
{
    // Bounded by the pages somebody looks at in one visit; another version of a deal takes the place of the last.
    private readonly Dictionary<DealId, (long Version, HoldingStep? Hold, ImmutableArray<Signal> Falls)> _known = [];

    /// <summary>The deals with their steps, in the same order.</summary>
    public async Task<ImmutableArray<HorizonItem>> FindAsync(IReadOnlyList<StandingDeal> deals, Viewer viewer, CancellationToken cancellation)
    {
        var open = deals.Where(deal => _known.GetValueOrDefault(deal.Id).Version != deal.Deal.Version).Select(deal => deal.Id).ToArray();
        if (open.Length > 0)
        {
            foreach (var (id, history) in await histories.LoadSome([.. open], viewer, cancellation))
            {
                var judgement = DriftEngine.Judge(history, directory.Current.RulesFor(history.AsOf(clock.Now)?.Playbook), clock.Now);
                _known[id] = (history.Version, Longest(judgement), Falls(judgement));
            }
        }

        return [.. deals.Select(Item)];
    }

    // Nothing has to be mended yet: the one that keeps the deal out of drift the longest is the one to take.
    private static HoldingStep? Longest(Judgement? judgement) => judgement?.Holds
        .Where(hold => hold.Step is not null)
        .OrderByDescending(hold => hold.DriftsAt ?? DateTimeOffset.MaxValue)
        .ThenBy(hold => hold.Times)
        .FirstOrDefault();

    // Those that are below, and those that will be by the time the deal drifts.
    private static ImmutableArray<Signal> Falls(Judgement? judgement) => judgement is null ? [] :
    [
        .. SignalText.All.Where(signal => judgement[signal]?.Level == SignalLevel.Below
            || judgement.Forecast?.Crossings.Any(crossing => crossing.Signal == signal && crossing.At <= judgement.Forecast.DriftsAt) == true),
    ];

    private HorizonItem Item(StandingDeal standing)
    {
        var deal = standing.Deal;
        var (_, hold, falls) = _known.GetValueOrDefault(deal.Id, (0, deal.Next.Hold, []));
        return new(
            deal.Id,
            deal.Account,
            deal.Name,
            deal.OwnerName,
            deal.Value,
            standing.State,
            standing.DriftsAt!.Value,
            falls.IsEmpty ? "" : NumberText.List([.. falls.Select(SignalText.Word)]),
            hold is { Step: not null } ? StepText.Action(hold) : "Look at the plan again",
            hold is { Step: not null } ? StepText.Effect(hold, clock.Now, clock) : null);
    }
}
