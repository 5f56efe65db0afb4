using Revenos.Core.Values;

namespace Revenos.Tests.Core.Values;

public sealed class UsualValuesTests
{
    [Fact]
    public void TimesUsual_TwoCurrencies_AreEachHeldAgainstTheirOwn()
    {
        var usual = UsualValues.Of([new(10m, "EUR"), new(20m, "EUR"), new(90m, "EUR"), new(10_000m, "JPY"), new(30_000m, "JPY")]);

        Assert.Equal(4.5, usual.TimesUsual(new(90m, "EUR")));
        Assert.Equal(1.5, usual.TimesUsual(new(30_000m, "JPY")));
    }

    [Fact]
    public void TimesUsual_CurrencyNeverSeen_CountsAsUsual() =>
        Assert.Equal(1, UsualValues.Of([new(10m, "EUR")]).TimesUsual(new(7m, "CHF")));

    [Fact]
    public void TimesUsual_NothingOrLess_IsZero()
    {
        var usual = UsualValues.Of([new(0m, "EUR"), new(-5m, "EUR"), new(10m, "EUR")]);

        Assert.Equal(10m, usual.Medians["EUR"]);
        Assert.Equal(0, usual.TimesUsual(new(0m, "EUR")));
        Assert.Equal(0, usual.TimesUsual(new(-5m, "EUR")));
    }

    [Fact]
    public void Of_LargestAmounts_DoesNotOverflow() =>
        Assert.Equal(1, UsualValues.Of([new(decimal.MaxValue, "EUR"), new(decimal.MaxValue, "EUR")]).TimesUsual(new(decimal.MaxValue, "EUR")), 6);
}
