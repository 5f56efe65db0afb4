using System.Globalization;
using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>Where one bar of four lies, in percent of the drawing's width.</summary>
internal readonly record struct SignalBar(string Left, string Length, string Mark, bool IsBelow, bool IsUnknown)
{
    private const double BarShare = 22;
    private const double StepShare = 26;

    public static string Width { get; } = Percent(BarShare);

    public static IEnumerable<SignalBar> Four(Standing standing, SignalThresholds thresholds)
    {
        foreach (var signal in SignalText.All)
        {
            var left = (int)signal * StepShare;
            var value = standing[signal];
            yield return new SignalBar(
                Percent(left),
                Percent(BarShare * SignalText.Share(signal, value ?? 0)),
                Percent(left + (BarShare * SignalText.Share(signal, thresholds[signal]))),
                value < thresholds[signal],
                value is null);
        }
    }

    private static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}%");
}
