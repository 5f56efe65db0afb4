using System.Collections.Immutable;

namespace Revenos.Dashboard.Components.Controls.Charts;

/// <summary>Areas over time, one on top of the other.</summary>
/// <param name="Series">The areas, the lowest first, each with a point at every instant.</param>
/// <param name="Texts">The figure of each point as people read it, a row a series.</param>
/// <param name="Language">The language tag in which days are written.</param>
/// <param name="Zone">The IANA name of the zone in which days are counted.</param>
public sealed record AreaChartData(
    ImmutableArray<TimeSeries> Series,
    ImmutableArray<ImmutableArray<string>> Texts,
    string Language,
    string Zone) : ChartData
{
    public override string Kind => "areas";
}
