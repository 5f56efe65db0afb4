using System.Globalization;

namespace Revenos.Dashboard.Formatting;

/// <summary>A range of values to filter by, in each deal's own currency. An address may name any other range.</summary>
/// <param name="From">From this amount on; null for any.</param>
/// <param name="To">Below this amount; null for any.</param>
public sealed record ValueBand(decimal? From, decimal? To)
{
    public static ValueBand Any { get; } = new(null, null);

    public static IReadOnlyList<ValueBand> All { get; } =
    [
        new(null, 50_000), new(50_000, 100_000), new(100_000, 250_000), new(250_000, 1_000_000), new(1_000_000, null),
    ];

    /// <summary>"under 50,000", "50,000 to 100,000", "1,000,000 or more"; null for any value.</summary>
    public static string? NameOf(decimal? from, decimal? to, CultureInfo culture) => (from, to) switch
    {
        (null, null) => null,
        (null, { } below) => $"under {below.ToString("#,0.##", culture)}",
        ({ } atLeast, null) => $"{atLeast.ToString("#,0.##", culture)} or more",
        ({ } atLeast, { } below) => $"{atLeast.ToString("#,0.##", culture)} to {below.ToString("#,0.##", culture)}",
    };
}
