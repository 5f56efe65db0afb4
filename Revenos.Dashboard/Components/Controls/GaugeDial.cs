using System.Globalization;
using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>The geometry of a gauge: a ring of 240 degrees round (60, 60), open at the bottom.</summary>
internal sealed record GaugeDial(string Dash, GaugeMark Mark, bool IsBelow, bool IsUnknown)
{
    private const double Centre = 60;
    private const double Radius = 46;
    private const double FirstAngle = 150;
    private const double Sweep = 240;

    public static string Ring { get; } = Path();

    public static GaugeDial Of(Signal signal, double? value, double threshold) => new(
        $"{Text(100 * SignalText.Share(signal, value ?? 0))} 100",
        MarkAt(SignalText.Share(signal, threshold)),
        value < threshold,
        value is null);

    private static GaugeMark MarkAt(double share)
    {
        var (innerX, innerY) = Point(share, Radius - 9);
        var (outerX, outerY) = Point(share, Radius + 9);
        return new GaugeMark(Text(innerX), Text(innerY), Text(outerX), Text(outerY));
    }

    private static string Path()
    {
        var (startX, startY) = Point(0, Radius);
        var (endX, endY) = Point(1, Radius);
        return $"M{Text(startX)} {Text(startY)}A{Text(Radius)} {Text(Radius)} 0 1 1 {Text(endX)} {Text(endY)}";
    }

    private static (double X, double Y) Point(double share, double radius)
    {
        var angle = (FirstAngle + (Sweep * share)) * Math.PI / 180;
        return (Centre + (radius * Math.Cos(angle)), Centre + (radius * Math.Sin(angle)));
    }

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>The threshold's line across the ring.</summary>
internal sealed record GaugeMark(string X1, string Y1, string X2, string Y2);
