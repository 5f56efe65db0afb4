using System.Collections.Immutable;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Figures;

namespace Revenos.Dashboard.Components.Pages.Changed;

/// <summary>What changed, as it is shown.</summary>
/// <param name="State">What was asked for.</param>
/// <param name="After">The first instant; what happened at it had happened already.</param>
/// <param name="Through">The last.</param>
/// <param name="IsFirstVisit">Whether the viewer's last visit was asked for and there is none.</param>
/// <param name="Groups">What happened, a group a kind, those that happened only.</param>
/// <param name="Flow">How the value came from one instant to the other.</param>
/// <param name="Steps">What changed the value, with the deals behind each step.</param>
/// <param name="Layers">Which deals went from which layer to which.</param>
/// <param name="Stages">Which went from which stage to which.</param>
/// <param name="Currency">The currency of the chart.</param>
/// <param name="Chart">The flow of the weighted value; null where there was and is none.</param>
/// <param name="Facets">What there is to choose from.</param>
public sealed record ChangesView(
    ChangesState State,
    DateTimeOffset After,
    DateTimeOffset Through,
    bool IsFirstVisit,
    ImmutableArray<ChangeGroup> Groups,
    ValueFlow Flow,
    ImmutableArray<FlowChange> Steps,
    ImmutableArray<FlowLine> Layers,
    ImmutableArray<FlowLine> Stages,
    string Currency,
    BarChartData? Chart,
    ChangesFacets Facets);

/// <summary>What happened of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Lines">What happened, the latest first.</param>
public sealed record ChangeGroup(ChangeKind Kind, ImmutableArray<ChangeLine> Lines)
{
    /// <summary>What its deals are worth, each counted once.</summary>
    public MoneySums Worth => MoneySums.Of(Lines.DistinctBy(line => line.Deal).Select(line => line.Value));
}

/// <summary>One thing that happened.</summary>
public sealed record ChangeLine(DateTimeOffset At, DealId Deal, string Account, string Name, string OwnerName, Money Value, string Note);

/// <summary>Deals that went from one place to another.</summary>
public sealed record FlowLine(string From, string To, ImmutableArray<FlowDeal> Deals, MoneySums Worth);

/// <summary>One step of the flow, with its deals.</summary>
public sealed record FlowChange(FlowKind Kind, ImmutableArray<FlowDeal> Deals, MoneySums Plain, MoneySums Weighted);

/// <summary>A deal behind a figure of the flow.</summary>
public sealed record FlowDeal(DealId Id, string Account, string Name);

/// <summary>What there is to choose from, in the deals the viewer sees.</summary>
public sealed record ChangesFacets(
    ImmutableArray<(PipelineId Id, string Name)> Pipelines,
    ImmutableArray<(TeamId Id, string Name)> Teams,
    ImmutableArray<string> Currencies);
