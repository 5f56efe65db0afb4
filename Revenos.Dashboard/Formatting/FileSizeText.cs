using System.Globalization;

namespace Revenos.Dashboard.Formatting;

/// <summary>The size of a file as people say it.</summary>
public static class FileSizeText
{
    private const double Kilo = 1000;

    /// <summary>"820 bytes", "64 kB", "3.2 MB".</summary>
    public static string Of(long bytes, CultureInfo culture) => bytes switch
    {
        1 => "1 byte",
        < 1_000 => $"{bytes} bytes",
        < 999_500 => $"{(bytes / Kilo).ToString("0", culture)}\u00A0kB",
        _ => $"{(bytes / (Kilo * Kilo)).ToString("0.0", culture)}\u00A0MB",
    };
}
