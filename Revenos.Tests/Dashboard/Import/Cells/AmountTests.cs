using System.Globalization;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Cells;

namespace Revenos.Tests.Dashboard.Import.Cells;

public sealed class AmountTests
{
    [Theory]
    [InlineData("12500", null, "12500 EUR")]
    [InlineData("12,500.50", null, "12500.50 EUR")]
    [InlineData("12.500,50", null, "12500.50 EUR")]
    [InlineData("€ 1.234.567", null, "1234567 EUR")]
    [InlineData("$1,234.00", null, "1234.00 USD")]
    [InlineData("1 234,5 kr", DecimalMark.Comma, null)]
    [InlineData("1'234.50 CHF", null, "1234.50 CHF")]
    [InlineData("1\u202f234,56\u00a0€", null, "1234.56 EUR")]
    [InlineData("GBP 12,500", DecimalMark.Point, "12500 GBP")]
    [InlineData("12,500", DecimalMark.Comma, "12.500 EUR")]
    [InlineData("12,34,567.00", null, "1234567.00 EUR")]
    [InlineData("0.5", null, "0.5 EUR")]
    [InlineData("0,125", null, "0.125 EUR")]
    [InlineData("1e3", null, "1000 EUR")]
    public void ParseMoney_AsPeopleWriteIt_IsThatAmount(string text, DecimalMark? mark, string? expected)
    {
        var read = Amount.ParseMoney(text, Format(mark));

        Assert.Equal(expected is null, read.Problem is not null);
        if (expected is not null)
        {
            var parts = expected.Split(' ');
            Assert.Equal(new Money(decimal.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]), read.Value);
        }
    }

    [Theory]
    [InlineData("12,500")]
    [InlineData("12.500")]
    public void ParseMoney_ThousandsOrDecimals_IsAskedForNotGuessed(string text) => Assert.True(Amount.ParseMoney(text, Format(null)).Problem!.IsQuestion);

    [Theory]
    [InlineData("-5")]
    [InlineData("(1,000.00)")]
    [InlineData("abc")]
    [InlineData("1.2.3")]
    [InlineData("12,5,00")]
    [InlineData("5 bananas")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("=1+1")]
    [InlineData("99999999999999999999999999999999999")]
    public void ParseMoney_WhatIsNoAmount_IsAProblem(string text) => Assert.NotNull(Amount.ParseMoney(text, Format(DecimalMark.Point)).Problem);

    [Theory]
    [InlineData("45%", "0.45")]
    [InlineData("12.5 %", "0.125")]
    [InlineData("-3", "-3")]
    public void Parse_Numbers_AreRead(string text, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Amount.Parse(text, Format(DecimalMark.Point)).Value);

    [Fact]
    public void ParseMoney_DollarOfACanadianSource_IsCanadian() =>
        Assert.Equal("CAD", Amount.ParseMoney("$5", Format(null) with { Currency = "CAD" }).Value.Currency);

    private static CellFormat Format(DecimalMark? mark) => new(DateOrder.YearFirst, mark, TimeZoneInfo.Utc, "EUR");
}
