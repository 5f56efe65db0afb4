using System.Globalization;
using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Controls.Thresholds;

/// <summary>What differs between two sets of the numbers that deals are judged with.</summary>
internal static class ThresholdChanges
{
    // A sentence is read; the rest of a long list is counted.
    private const int MostTold = 4;

    /// <summary>"Engagement: half life (days) 10 instead of 14"; null when nothing differs.</summary>
    public static string? Sentence(DriftOptions before, DriftOptions after, CultureInfo culture)
    {
        var changed = before.Settings().Zip(after.Settings()).Where(pair => pair.First.Value != pair.Second.Value).ToList();
        if (changed.Count == 0)
        {
            return null;
        }

        var told = changed.Take(MostTold).Select(pair =>
            $"{OptionText.Group(pair.Second.Path)}: {KindText.InText(OptionText.Label(pair.Second.Path))} {Number(pair.Second.Value)} instead of {Number(pair.First.Value)}");
        var more = changed.Count - MostTold;
        return $"{string.Join("; ", told)}{(more > 0 ? $"; and {NumberText.Count(more, "other number", "other numbers", culture)}" : "")}";

        string Number(double value) => value.ToString("0.####", culture);
    }
}
