using System.Globalization;
using System.Text.RegularExpressions;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard;

/// <summary>The colours of tokens.css against WCAG 2.2: 4.5:1 for text, 3:1 for marks, in both themes.</summary>
public sealed partial class TokensTests
{
    private static readonly Dictionary<string, string[]> Colours = Declaration().Matches(File.ReadAllText(Repository.File("Revenos.Dashboard/wwwroot/css/tokens.css")))
        .ToDictionary(match => match.Groups[1].Value, match => new[] { match.Groups[2].Value, match.Groups[3].Value });

    public static TheoryData<string, string[]> Text => new()
    {
        { "ink", ["ground", "surface", "sunken", "brand-soft", "on-track-soft", "watch-soft", "drifting-soft", "paused-soft"] },
        { "ink-2", ["ground", "surface", "sunken", "brand-soft", "watch-soft", "drifting-soft"] },
        { "ink-3", ["ground", "surface", "sunken", "brand-soft", "drifting-soft"] },
        { "brand", ["ground", "surface", "sunken", "brand-soft"] },
        { "brand-strong", ["ground", "surface"] },
        { "on-brand", ["brand", "brand-strong"] },
        { "on-track", ["surface", "sunken", "on-track-soft"] },
        { "watch", ["surface", "sunken", "watch-soft"] },
        { "drifting", ["surface", "sunken", "drifting-soft"] },
        { "paused", ["surface", "sunken", "paused-soft"] },
        { "on-heat-0", ["heat-0"] },
        { "on-heat-1", ["heat-1"] },
        { "on-heat-2", ["heat-2"] },
        { "on-heat-3", ["heat-3"] },
        { "on-heat-4", ["heat-4"] },
        { "on-heat-5", ["heat-5"] },
        { "on-heat-6", ["heat-6"] },
    };

    public static TheoryData<string, string[]> Marks => new()
    {
        { "line-field", ["ground", "surface"] },
        { "on-track", ["track", "ground"] },
        { "drifting", ["track", "ground"] },
        { "brand", ["track"] },
        { "signal-velocity", ["surface"] },
        { "signal-engagement", ["surface"] },
        { "signal-evidence", ["surface"] },
        { "signal-commitment", ["surface"] },
    };

    [Theory]
    [MemberData(nameof(Text))]
    public void Ink_OnItsGrounds_CanBeRead(string ink, string[] grounds) => AssertContrast(ink, grounds, 4.5);

    [Theory]
    [MemberData(nameof(Marks))]
    public void Mark_OnItsGrounds_CanBeSeen(string mark, string[] grounds) => AssertContrast(mark, grounds, 3);

    /// <summary>Whoever sees no hue still sees which of two cells ranks higher.</summary>
    [Theory]
    [InlineData(0, -1)]
    [InlineData(1, 1)]
    public void Heat_StepByStep_GoesAwayFromTheGround(int theme, int direction)
    {
        var steps = Enumerable.Range(0, 7).Select(step => Luminance(Colours[$"heat-{step}"][theme])).ToArray();

        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.True((pair.Second - pair.First) * direction > 0.01));
    }

    private static void AssertContrast(string above, string[] grounds, double least)
    {
        foreach (var ground in grounds)
        {
            for (var theme = 0; theme < 2; theme++)
            {
                var contrast = Contrast(Colours[above][theme], Colours[ground][theme]);
                Assert.True(contrast >= least, $"{above} on {ground} has {contrast:0.00}:1 in the {(theme == 0 ? "light" : "dark")} theme");
            }
        }
    }

    // WCAG 2.2, relative luminance.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = new[] { 1, 3, 5 }
            .Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")]
    private static partial Regex Declaration();
}
