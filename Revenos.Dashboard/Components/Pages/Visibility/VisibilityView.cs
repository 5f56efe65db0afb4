using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Figures;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>The visibility page as it is shown.</summary>
/// <param name="State">What was asked for.</param>
/// <param name="Figures">The figures of this instant.</param>
/// <param name="Tables">The value told apart, a table each.</param>
/// <param name="Currency">The currency of what is shown over time.</param>
/// <param name="Facets">What there is to choose from.</param>
/// <param name="Past">What the last weeks brought; null while it is not known.</param>
public sealed record VisibilityView(
    VisibilityState State,
    VisibilityFigures Figures,
    ImmutableArray<VisibilityTable> Tables,
    string Currency,
    VisibilityFacets Facets,
    VisibilityPast? Past);

/// <summary>Value told apart by one thing.</summary>
/// <param name="By">By what.</param>
/// <param name="Lines">Its lines, in the order of the thing itself.</param>
public sealed record VisibilityTable(VisibilityBy By, ImmutableArray<VisibilityLine> Lines);

/// <summary>One line of a table.</summary>
/// <param name="Key">How an address names it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Note">What it means; null for what needs no word.</param>
/// <param name="Sum">What its deals come to.</param>
public sealed record VisibilityLine(string Key, string Name, string? Note, VisibilitySum Sum);

/// <summary>What there is to choose from, in the deals the viewer sees.</summary>
public sealed record VisibilityFacets(
    ImmutableArray<(PipelineId Id, string Name)> Pipelines,
    ImmutableArray<(TeamId Id, string Name)> Teams,
    ImmutableArray<string> Currencies);

/// <summary>What the last weeks brought.</summary>
/// <param name="Weeks">The value at the beginning of each, and now.</param>
/// <param name="Pace">How deals moved in them.</param>
/// <param name="Stages">How long deals stayed in each stage.</param>
/// <param name="Chart">The value by layer over time.</param>
public sealed record VisibilityPast(
    ImmutableArray<VisibilityWeek> Weeks,
    PeriodPace Pace,
    ImmutableArray<StageDays> Stages,
    AreaChartData Chart);

/// <summary>How long deals stayed in a stage.</summary>
/// <param name="Key">How an address names it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Days">The median; null where no deal left it.</param>
/// <param name="Stays">How many stays it is the median of.</param>
public sealed record StageDays(string Key, string Name, double? Days, int Stays);

/// <summary>The deals behind a figure.</summary>
/// <param name="Title">What they are.</param>
/// <param name="NoteName">What the last column tells.</param>
/// <param name="Rows">The deals, the one worth most first.</param>
public sealed record VisibilityList(string Title, string NoteName, ImmutableArray<VisibilityRow> Rows)
{
    /// <summary>What they are worth, per currency.</summary>
    public MoneySums Worth => MoneySums.Of(Rows.Select(row => row.Value));
}

/// <summary>A deal behind a figure.</summary>
public sealed record VisibilityRow(
    DealId Id,
    string Account,
    string Name,
    string OwnerName,
    DealState State,
    VisibilityLayer Layer,
    Money Value,
    Money Weighted,
    string Note);
