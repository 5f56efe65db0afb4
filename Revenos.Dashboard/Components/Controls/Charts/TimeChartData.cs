using System.Collections.Immutable;

namespace Revenos.Dashboard.Components.Controls.Charts;

/// <summary>What a chart over time shows. Instants are milliseconds since 1970 in UTC, as scripts count.</summary>
/// <param name="Series">The lines.</param>
/// <param name="Thresholds">The dashed marks across.</param>
/// <param name="Bands">The shaded stretches.</param>
/// <param name="Now">Where the present is; what lies after it is dashed.</param>
/// <param name="NowWord">What is written at the present: "today", or how it ended.</param>
/// <param name="From">Where the chart begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Maximum">How far the scale reaches; it begins at 0.</param>
/// <param name="Language">The language tag in which days are written.</param>
/// <param name="Zone">The IANA name of the zone in which days are counted.</param>
public sealed record TimeChartData(
    ImmutableArray<TimeSeries> Series,
    ImmutableArray<TimeThreshold> Thresholds,
    ImmutableArray<TimeBand> Bands,
    long Now,
    string NowWord,
    long From,
    long To,
    double Maximum,
    string Language,
    string Zone) : ChartData
{
    public override string Kind => "time";

    /// <summary>How its figures are written.</summary>
    public TimeFormat Format { get; init; }
}

/// <summary>One line.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Colour">The custom property that holds its colour: "--signal-velocity".</param>
/// <param name="Points">Its points by instant, every line of a chart at the same instants; a gap where the value is null.</param>
/// <param name="IsShown">Whether it is drawn.</param>
public sealed record TimeSeries(string Name, string Colour, ImmutableArray<TimePoint> Points, bool IsShown = true)
{
    /// <summary>Whether it is dashed all along, to be told from another line where there are no colours.</summary>
    public bool IsDashed { get; init; }
}

/// <summary>A value at an instant.</summary>
public readonly record struct TimePoint(long At, double? Value);

/// <summary>A dashed mark across the chart.</summary>
public sealed record TimeThreshold(double Value, string Colour, string Label);

/// <summary>A shaded stretch.</summary>
public sealed record TimeBand(long From, long To, string Colour, string Label);

/// <summary>How the figures of a chart over time are written.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<TimeFormat>))]
public enum TimeFormat
{
    /// <summary>The value of a signal, cut to two places.</summary>
    Signal,

    /// <summary>A share.</summary>
    Percent,

    /// <summary>A number of deals, or money, in brief.</summary>
    Count,
}
