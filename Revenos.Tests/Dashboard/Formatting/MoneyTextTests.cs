using System.Globalization;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Tests.Dashboard.Formatting;

public sealed class MoneyTextTests
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    [Theory]
    [InlineData(0, "€ 0")]
    [InlineData(999.4, "€ 999")]
    [InlineData(999.5, "€ 1.0 k")]
    [InlineData(9_500, "€ 9.5 k")]
    [InlineData(9_950, "€ 10 k")]
    [InlineData(210_000, "€ 210 k")]
    [InlineData(999_499, "€ 999 k")]
    [InlineData(999_600, "€ 1.00 M")]
    [InlineData(9_412_345, "€ 9.41 M")]
    [InlineData(999_996_000, "€ 1.00 bn")]
    [InlineData(1_200_000_000, "€ 1.20 bn")]
    public void Brief_Amount_TakesItsUnitAfterRounding(double amount, string text) =>
        Assert.Equal(text.Replace(' ', '\u00A0'), MoneyText.Brief(new Money((decimal)amount, "EUR"), British));

    [Theory]
    [InlineData("en-GB", 210_000, "€ 210,000")]
    [InlineData("de-DE", 210_000, "€ 210.000")]
    [InlineData("en-GB", 1_234.5, "€ 1,234.50")]
    public void Full_Culture_DecidesTheSeparators(string culture, double amount, string text) =>
        Assert.Equal(text.Replace(' ', '\u00A0'), MoneyText.Full(new Money((decimal)amount, "EUR"), CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("USD", "$")]
    [InlineData("CAD", "CA$")]
    [InlineData("CHF", "CHF")]
    public void Sign_Currency_NeverStandsForTwo(string currency, string sign) => Assert.Equal(sign, MoneyText.Sign(currency));

    [Fact]
    public void Brief_Sums_StandSideBySide()
    {
        var sums = MoneySums.Of([new(2_100_000, "EUR"), new(340_000, "USD"), new(0, "GBP")]);

        Assert.Equal("€ 2.10 M + $ 340 k".Replace("+ ", "+\u00A0").Replace("€ ", "€\u00A0").Replace("$ ", "$\u00A0").Replace(" M", "\u00A0M").Replace(" k", "\u00A0k"), MoneyText.Brief(sums, British));
    }

    [Fact]
    public void Brief_NoSums_SaysSo() => Assert.Equal("no value", MoneyText.Brief(MoneySums.None, British));
}
