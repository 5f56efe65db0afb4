using System.Globalization;

namespace Revenos.Dashboard.Formatting;

/// <summary>Reads an amount as people type it.</summary>
public static class AmountInput
{
    private const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>"210000", "210,000", "210 000", "210k", "1.2m" in the viewer's culture; null for what is not an amount.</summary>
    public static decimal? Parse(string? text, CultureInfo culture)
    {
        var typed = (text ?? "").Trim().Replace("\u00A0", "").Replace("\u202F", "").Replace(" ", "").ToLowerInvariant();
        var factor = typed switch
        {
            [.., 'k'] => 1_000m,
            [.., 'm'] => 1_000_000m,
            _ => 1m,
        };
        var number = factor == 1m ? typed : typed[..^1];

        // A group of fewer than three digits is a decimal in another culture: better asked again than read a thousand times too high.
        return HasWholeGroups(number, culture) && decimal.TryParse(number, Styles, culture, out var amount) && amount <= decimal.MaxValue / factor
            ? amount * factor
            : null;
    }

    /// <summary>What is wrong with an amount as it is typed, and the way out; null when it can be read.</summary>
    public static string? Fault(string? text, CultureInfo culture) =>
        Parse(text, culture) is not null ? null
        : string.IsNullOrWhiteSpace(text) ? "Say what it is worth; 0 is allowed while nobody knows."
        : $"“{text}” is not an amount. Write it like {210_000.ToString("#,0", culture)} or 210k.";

    private static bool HasWholeGroups(string number, CultureInfo culture)
    {
        var whole = number.Split(culture.NumberFormat.NumberDecimalSeparator)[0];
        var groups = whole.Split(culture.NumberFormat.NumberGroupSeparator.Trim() is { Length: > 0 } separator ? separator : "\0");
        return groups.Skip(1).All(group => group.Length == 3);
    }
}
