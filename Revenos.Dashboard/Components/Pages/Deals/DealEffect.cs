using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>What a change does, or did, to a deal: both judgements at the same instant, so that nothing but the change differs.</summary>
/// <param name="Before">The judgement without it.</param>
/// <param name="After">The judgement with it.</param>
public sealed record DealEffect(Judgement Before, Judgement After)
{
    // A smaller move reads as the same number.
    private const double Visible = 0.005;

    /// <summary>The signals that read differently, in their order, each with its value before and after; null is unknown.</summary>
    public ImmutableArray<SignalMove> Moves { get; } =
    [
        .. Enum.GetValues<Signal>()
            .Select(signal => new SignalMove(signal, Before[signal]?.Value, After[signal]?.Value))
            .Where(move => move.Before is null != move.After is null || Math.Abs((move.After - move.Before) ?? 0) >= Visible),
    ];

    public bool ChangesState => Before.State != After.State;

    /// <summary>Whether the deal will start to drift on another day than before.</summary>
    public bool ChangesForecast => Before.Forecast?.DriftsAt?.Date != After.Forecast?.DriftsAt?.Date;

    public bool IsNone => Moves.IsEmpty && !ChangesState && !ChangesForecast;

    /// <summary>The move of one signal; null when it reads as before.</summary>
    public SignalMove? MoveOf(Signal signal) => Moves.FirstOrDefault(move => move.Signal == signal);

    /// <summary>Compares two histories of a deal at one instant; null where either of them has no deal yet.</summary>
    public static DealEffect? Of(DealHistory before, DealHistory after, DriftRules rules, DateTimeOffset at) =>
        DriftEngine.Judge(before, rules, at) is { } was && DriftEngine.Judge(after, rules, at) is { } becomes ? new DealEffect(was, becomes) : null;
}

/// <summary>A signal that reads differently.</summary>
public sealed record SignalMove(Signal Signal, double? Before, double? After);
