using System.Collections.Immutable;
using Revenos.Core.Deals;

namespace Revenos.Core.Drift.Causes;

/// <summary>What a cause is looked for in.</summary>
/// <param name="Deal">The deal at the instant.</param>
/// <param name="Tally">Its four values then.</param>
/// <param name="Options">The options it is judged with.</param>
/// <param name="At">The instant.</param>
internal readonly record struct Scene(Deal Deal, Tally Tally, DriftOptions Options, DateTimeOffset At)
{
    public bool IsBelow(Signal signal) => Tally.Below.Contains(signal);

    public bool IsAtOrAbove(Signal signal) => !IsBelow(signal) && !Tally.Unknown.Contains(signal);
}

/// <summary>Finds what explains the signals that are below. Context decay is told whether or not a signal is below: people are asked about it.</summary>
internal static class CauseFinder
{
    public static ImmutableArray<Cause> Find(Scene scene) =>
    [
        .. new[]
        {
            StakeholderDisengagement.Find(scene),
            MilestoneStagnation.Find(scene),
            CommitmentErosion.Find(scene),
            ContextDecay.Find(scene),
        }.OfType<Cause>(),
    ];

    /// <summary>
    /// The instants, from the outlook's first up to another, at which time alone may bring a cause or take one away: beside
    /// those at which a signal falls, all at which they can differ are among them.
    /// </summary>
    /// <param name="deal">The deal.</param>
    /// <param name="outlook">Its outlook.</param>
    /// <param name="last">Its values at the last instant; what is not below then is not below before.</param>
    /// <param name="options">The options it is judged with.</param>
    public static IEnumerable<DateTimeOffset> Breaks(Deal deal, Outlook outlook, Tally last, DriftOptions options)
    {
        var breaks = ContextDecay.Breaks(deal, options);
        if (last.Below.Contains(Signal.EngagementDensity))
        {
            breaks = breaks.Concat(StakeholderDisengagement.Breaks(deal, outlook.From, options));
        }

        return last.Below.Contains(Signal.CommitmentStrength) ? breaks.Concat(CommitmentErosion.Breaks(outlook)) : breaks;
    }
}
