using System.Collections.Immutable;
using Revenos.Core.Deals.Rules;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Drafts;

/// <summary>The deal moves to another stage: through its gates, or past them with a reason.</summary>
public sealed class StageDraft : DealDraft
{
    private readonly Pipeline _pipeline;

    public StageDraft(DealView view)
    {
        _pipeline = view.Pipeline;
        Stage = Next(view);
    }

    public StageId Stage { get; set; }

    /// <summary>Why it passes a closed gate; says nothing where every gate on the way is open.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The name of the stage chosen.</summary>
    public string StageName => _pipeline.Find(Stage)?.Name ?? Stage.Value;

    public override string Title => "Move to another stage";

    public override string Verb => $"Move to {StageName}";

    /// <summary>What the gates on the way wait for at the instant of the move.</summary>
    public ImmutableArray<GateGap> Gaps(DealView view, ViewerClock clock)
    {
        var at = When is { } local ? clock.InstantOf(local) : view.At;
        return view.History.AsOf(at) is { } deal ? GateRules.Gaps(deal, Stage, at, view.Pipeline) : [];
    }

    protected override Fact Content(DealView view, ViewerClock clock) =>
        new StageEntered(Stage, Gaps(view, clock).IsEmpty || string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim());

    // The next stage; from the last one, the one before it.
    private static StageId Next(DealView view)
    {
        var stages = view.Pipeline.Stages;
        var here = view.Pipeline.IndexOf(view.Deal.Stage);
        return stages[here + 1 < stages.Length ? here + 1 : Math.Max(0, here - 1)].Id;
    }
}
