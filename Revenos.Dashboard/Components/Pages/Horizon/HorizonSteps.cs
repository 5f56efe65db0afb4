using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Horizon;

/// <summary>The deals of a page of the horizon with their steps in words, each asked for once a version.</summary>
public sealed class HorizonSteps(StepsAhead steps, ViewerClock clock)
{
    // Bounded by the pages somebody looks at in one visit; another version of a deal takes the place of the last.
    private readonly Dictionary<DealId, StepAhead> _known = [];

    /// <summary>The deals with their steps, in the same order.</summary>
    public async Task<ImmutableArray<HorizonItem>> FindAsync(IReadOnlyList<StandingDeal> deals, Viewer viewer, CancellationToken cancellation)
    {
        StandingDeal[] open = [.. deals.Where(deal => _known.GetValueOrDefault(deal.Id)?.Version != deal.Deal.Version)];
        foreach (var (id, step) in await steps.Find(open, viewer, clock.Now, cancellation))
        {
            _known[id] = step;
        }

        return [.. deals.Select(Item)];
    }

    private HorizonItem Item(StandingDeal standing)
    {
        var deal = standing.Deal;
        var (_, hold, falls) = _known.GetValueOrDefault(deal.Id) ?? new(0, deal.Next.Hold, []);
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
