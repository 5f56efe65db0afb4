using System.Globalization;
using Revenos.Dashboard.Formatting;

namespace Revenos.Tests.Dashboard.Formatting;

public sealed class AmountInputTests
{
    [Theory]
    [InlineData("en-GB", "210000", 210_000)]
    [InlineData("en-GB", "210,000", 210_000)]
    [InlineData("en-GB", "210 000", 210_000)]
    [InlineData("en-GB", "210k", 210_000)]
    [InlineData("en-GB", "1.2M", 1_200_000)]
    [InlineData("en-GB", "0", 0)]
    [InlineData("de-DE", "210.000", 210_000)]
    [InlineData("de-DE", "1,5k", 1_500)]
    [InlineData("de-DE", "1.234.567,50", 1_234_567.5)]
    public void Parse_Amount_IsReadInTheViewersCulture(string culture, string text, double amount) =>
        Assert.Equal((decimal)amount, AmountInput.Parse(text, CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("en-GB", "")]
    [InlineData("en-GB", null)]
    [InlineData("en-GB", "-5")]
    [InlineData("en-GB", "a lot")]
    [InlineData("en-GB", "1,5")]
    [InlineData("de-DE", "1.5")]
    [InlineData("en-GB", "k")]
    [InlineData("en-GB", "99999999999999999999999999999m")]
    public void Parse_AnythingElse_IsAskedAgain(string culture, string? text) =>
        Assert.Null(AmountInput.Parse(text, CultureInfo.GetCultureInfo(culture)));
}
