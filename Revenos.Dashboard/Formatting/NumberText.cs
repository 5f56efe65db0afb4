using System.Globalization;

namespace Revenos.Dashboard.Formatting;

/// <summary>Counts, shares and the values of signals as text.</summary>
public static class NumberText
{
    /// <summary>A share as "42 %"; 0 and 100 only where it is exactly that.</summary>
    public static string Percent(double share, CultureInfo culture)
    {
        var percent = share switch
        {
            > 0 and < 0.01 => "<\u00A01",
            > 0.99 and < 1 => ">\u00A099",
            _ => (share * 100).ToString("0", culture),
        };
        return $"{percent}\u00A0%";
    }

    /// <summary>A count with its separators: "1,204".</summary>
    public static string Count(long count, CultureInfo culture) => count.ToString("#,0", culture);

    /// <summary>A count with its word: "1 deal", "1,204 deals", "no deals".</summary>
    public static string Count(long count, string one, string many, CultureInfo culture) => count switch
    {
        0 => $"no {many}",
        1 => $"1 {one}",
        _ => $"{Count(count, culture)} {many}",
    };

    /// <summary>
    /// The value of a signal: "0.58". Cut, not rounded: 0.749 must not read as a threshold of 0.75 that it has not reached.
    /// </summary>
    public static string Value(double value, CultureInfo culture) =>
        // The tiny lift keeps a stored 0.58 from being cut to 0.57 by its binary form.
        (Math.Floor((value * 100) + 1e-9) / 100).ToString("0.00", culture);

    /// <summary>A list as people write it: "velocity", "velocity and evidence", "velocity, evidence and commitment".</summary>
    public static string List(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var only] => only,
        [.., var last] => $"{string.Join(", ", items.Take(items.Count - 1))} and {last}",
    };

    /// <summary>Small numbers as words, in running text: "two", "11".</summary>
    public static string InWords(int number) => number switch
    {
        0 => "none",
        1 => "one",
        2 => "two",
        3 => "three",
        4 => "four",
        5 => "five",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
