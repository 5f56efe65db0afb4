using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.UseCases;

/// <summary>
/// Finds the step that would keep deals out of drift that stand well yet: the portfolio knows only steps that mend what is below,
/// so their facts are asked, of a few deals at a time.
/// </summary>
public sealed class StepsAhead(HistoryQuery histories)
{
    /// <summary>The steps of those of some deals that a viewer may see.</summary>
    /// <param name="deals">Which; as many as fit on a page, for the histories of all of them are in memory at once.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="at">The instant of which they are asked: what happened later is not looked at.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<DealId, StepAhead>> Find(IReadOnlyCollection<StandingDeal> deals, Viewer viewer, DateTimeOffset at, CancellationToken cancellation = default)
    {
        if (deals.Count == 0)
        {
            return ImmutableDictionary<DealId, StepAhead>.Empty;
        }

        var rules = deals.ToDictionary(deal => deal.Id, deal => deal.Deal.Rules);
        var loaded = await histories.LoadSome([.. rules.Keys], viewer, cancellation);
        return loaded.ToDictionary(
            history => history.Key,
            history => StepAhead.Of(history.Value.Version, DriftEngine.Judge(history.Value, rules[history.Key], at)));
    }
}

/// <summary>What would keep one deal out of drift.</summary>
/// <param name="Version">The version of the deal that was asked.</param>
/// <param name="Hold">The step that keeps it out the longest; null when no single one does.</param>
/// <param name="Falls">The signals that are below, and those that will be by the time it drifts.</param>
public sealed record StepAhead(long Version, HoldingStep? Hold, ImmutableArray<Signal> Falls)
{
    private static readonly ImmutableArray<Signal> Signals = [.. Enum.GetValues<Signal>()];

    internal static StepAhead Of(long version, Judgement? judgement) => new(version, Longest(judgement), Fallen(judgement));

    // Nothing has to be mended yet: the one that keeps the deal out of drift the longest is the one to take.
    private static HoldingStep? Longest(Judgement? judgement) => judgement?.Holds
        .Where(hold => hold.Step is not null)
        .OrderByDescending(hold => hold.DriftsAt ?? DateTimeOffset.MaxValue)
        .ThenBy(hold => hold.Times)
        .FirstOrDefault();

    private static ImmutableArray<Signal> Fallen(Judgement? judgement) => judgement is null ? [] :
    [
        .. Signals.Where(signal => judgement[signal]?.Level == SignalLevel.Below
            || judgement.Forecast?.Crossings.Any(crossing => crossing.Signal == signal && crossing.At <= judgement.Forecast.DriftsAt) == true),
    ];
}
