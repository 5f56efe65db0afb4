using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Figures;

/// <summary>Why a part of a deal's value is not counted here that a plain forecast counts.</summary>
public enum Shortfall
{
    /// <summary>It is paused: nothing of it counts.</summary>
    Resting,

    /// <summary>It drifts: one layer is taken off.</summary>
    Drifting,

    /// <summary>Its proof has faded: freshness or strength fell below the threshold that its layer asks for.</summary>
    Faded,

    /// <summary>No milestone is complete with its evidence: nothing of it counts.</summary>
    Unproven,

    /// <summary>It is proven part of the way; the rest of its value waits for the next layer.</summary>
    PartWay,
}

/// <summary>A deal that goes on, with what can be seen of it at one instant and what keeps the rest from sight.</summary>
/// <param name="Id">The deal.</param>
/// <param name="Account">The buying organisation.</param>
/// <param name="Name">What is being sold.</param>
/// <param name="OwnerName">Who leads it.</param>
/// <param name="Pipeline">Its pipeline.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Team">Its team; null for none.</param>
/// <param name="Value">What it is worth.</param>
/// <param name="ExpectedClose">The day it is expected to close; null when nobody said.</param>
/// <param name="State">How it stands.</param>
/// <param name="Proven">The layer that its reached milestones would give it.</param>
/// <param name="Supported">That layer as far as fresh evidence and firm commitments still support it.</param>
/// <param name="Layer">Its layer: <paramref name="Supported"/>, one less where it drifts, opaque where it rests.</param>
/// <param name="Evidence">How many pieces of evidence hold.</param>
/// <param name="Begun">How many open milestones have begun.</param>
public sealed record VisibleDeal(
    DealId Id,
    string Account,
    string Name,
    string OwnerName,
    PipelineId Pipeline,
    StageId Stage,
    TeamId? Team,
    Money Value,
    DateOnly? ExpectedClose,
    DealState State,
    VisibilityLayer Proven,
    VisibilityLayer Supported,
    VisibilityLayer Layer,
    int Evidence,
    int Begun)
{
    private static readonly VisibilityOptions Weights = VisibilityOptions.Default;

    /// <summary>Whether it is open and does not rest.</summary>
    public bool IsJudged => State is not DealState.Paused;

    /// <summary>Its value as far as it can be seen.</summary>
    public Money Weighted => Weights.Weigh(Value, Layer);

    /// <summary>The part of its value that one reason takes off. All reasons together are its value less its weighted value.</summary>
    public Money Lost(Shortfall reason) => Value * (IsJudged ? PartLost(reason) : reason == Shortfall.Resting ? 1 : 0);

    private decimal PartLost(Shortfall reason) => reason switch
    {
        Shortfall.Resting => 0,
        Shortfall.Drifting => Weights[Supported] - Weights[Layer],
        Shortfall.Faded => Weights[Proven] - Weights[Supported],
        Shortfall.Unproven => Proven == VisibilityLayer.Opaque ? 1 - Weights[Proven] : 0,
        Shortfall.PartWay => Proven == VisibilityLayer.Opaque ? 0 : 1 - Weights[Proven],
    };

    /// <summary>A deal of the portfolio at an instant at or after its last fact.</summary>
    public static VisibleDeal Of(PortfolioDeal deal, DateTimeOffset at)
    {
        var (standing, options, basis) = (deal.At(at), deal.Rules.Options, deal.Outlook.Visibility);
        var proven = VisibilityRule.LayerOf(basis, isFresh: true, isStrong: true, DealState.OnTrack);
        return new(
            deal.Id,
            deal.Account,
            deal.Name,
            deal.OwnerName,
            deal.Pipeline,
            deal.Stage,
            deal.Team,
            deal.Value,
            deal.ExpectedClose,
            standing.State,
            proven,
            standing.State == DealState.Paused
                ? proven
                : VisibilityRule.LayerOf(basis, standing.Freshness >= options.Freshness.Threshold, standing.Strength >= options.Strength.Threshold, DealState.OnTrack),
            standing.Layer,
            deal.Outlook.Proof?.ValidAt(at) ?? 0,
            deal.Outlook.Proof?.BegunAt(at) ?? 0);
    }
}
