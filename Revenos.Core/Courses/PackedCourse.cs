using System.Runtime.InteropServices;
using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Visibility;

namespace Revenos.Core.Courses;

// A hundred thousand courses are held in memory at once: a span, an event or a sample takes 24 bytes at most.

/// <summary>A span without its terms, which many spans share.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackedSpan(long From, int Terms, byte Standing, byte Signals, CauseSet Causes)
{
    private const int LayerBit = 3;
    private const int TypeBit = 5;
    private const int UnknownBit = 4;

    public DealState State => (DealState)(Standing & ((1 << LayerBit) - 1));

    public static PackedSpan Of(CourseSpan span, int terms) => new(
        span.From.UtcTicks,
        terms,
        (byte)((int)span.State | ((int)span.Layer << LayerBit) | ((int)span.Type << TypeBit)),
        (byte)(span.Below.Bits | (span.Unknown.Bits << UnknownBit)),
        span.Causes);

    public CourseSpan With(CourseTerms terms, DateTimeOffset? driftingSince) => new(
        new DateTimeOffset(From, TimeSpan.Zero),
        terms,
        (MilestoneType)(Standing >> TypeBit),
        State,
        (VisibilityLayer)((Standing >> LayerBit) & ((1 << (TypeBit - LayerBit)) - 1)),
        new SignalSet((byte)(Signals & ((1 << UnknownBit) - 1))),
        new SignalSet((byte)(Signals >> UnknownBit)),
        Causes,
        driftingSince);
}

/// <summary>An event with its milestone as a place in the course's list of milestones; -1 where it concerns the deal.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackedEvent(long At, float Days, int Milestone, byte Kind);

/// <summary>A sample by the number of its week, counted from the first Monday there is: 1 January of the year 1.</summary>
internal readonly record struct PackedSeverity(int Week, float Severity)
{
    public static PackedSeverity Of(SeveritySample sample) =>
        new((int)(sample.Monday.UtcTicks / Mondays.Week.Ticks), (float)sample.Severity);

    public SeveritySample Told() => new(new DateTimeOffset(Week * Mondays.Week.Ticks, TimeSpan.Zero), Severity);
}
