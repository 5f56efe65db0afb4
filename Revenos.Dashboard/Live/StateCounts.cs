using Revenos.Core.Drift;

namespace Revenos.Dashboard.Live;

/// <summary>How many ongoing deals stand how.</summary>
/// <param name="OnTrack">No signal below.</param>
/// <param name="Watch">One signal below.</param>
/// <param name="Drifting">In an episode of drift.</param>
/// <param name="Paused">Resting.</param>
public readonly record struct StateCounts(int OnTrack, int Watch, int Drifting, int Paused)
{
    /// <summary>The states an ongoing deal can have, in the order in which they are shown.</summary>
    public static IReadOnlyList<DealState> States { get; } = [DealState.OnTrack, DealState.Watch, DealState.Drifting, DealState.Paused];

    /// <summary>The count of one state; 0 for the states of a closed deal.</summary>
    public int this[DealState state] => state switch
    {
        DealState.OnTrack => OnTrack,
        DealState.Watch => Watch,
        DealState.Drifting => Drifting,
        DealState.Paused => Paused,
        DealState.Won or DealState.Lost => 0,
    };

    /// <summary>With some more, or fewer, deals of a state.</summary>
    public StateCounts Add(DealState state, int deals) => state switch
    {
        DealState.OnTrack => this with { OnTrack = OnTrack + deals },
        DealState.Watch => this with { Watch = Watch + deals },
        DealState.Drifting => this with { Drifting = Drifting + deals },
        DealState.Paused => this with { Paused = Paused + deals },
        DealState.Won or DealState.Lost => throw new ArgumentOutOfRangeException(nameof(state), state, "A closed deal is not in the portfolio."),
    };

    /// <summary>Both counts together.</summary>
    public static StateCounts operator +(StateCounts one, StateCounts other) =>
        new(one.OnTrack + other.OnTrack, one.Watch + other.Watch, one.Drifting + other.Drifting, one.Paused + other.Paused);
}
