using Bunit;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Controls;

public sealed class LabelTests : ControlContext
{
    [Fact]
    public void DateLabel_Instant_IsReadInTheViewersZoneAndKeptInUtc()
    {
        var time = Render<DateLabel>(parameters => parameters.Add(label => label.Instant, new DateTimeOffset(2026, 12, 3, 23, 30, 0, TimeSpan.Zero))).Find("time");

        Assert.Equal("in 12 days (Fri 4 Dec)", time.TextContent);
        Assert.Equal("2026-12-03T23:30:00Z", time.GetAttribute("datetime"));
    }

    [Fact]
    public void DateLabel_Day_HasNoZone()
    {
        var time = Render<DateLabel>(parameters => parameters.Add(label => label.Date, new DateOnly(2026, 12, 3)).Add(label => label.Form, DateForm.Day)).Find("time");

        Assert.Equal("Thu 3 Dec", time.TextContent);
        Assert.Equal("2026-12-03", time.GetAttribute("datetime"));
    }

    [Fact]
    public void DateLabel_Neither_SaysSo() => Assert.Equal("no date", Render<DateLabel>().Find("span").TextContent);

    [Fact]
    public void MoneyLabel_Brief_KeepsTheFullAmountAtHand()
    {
        var money = Render<MoneyLabel>(parameters => parameters.Add(label => label.Money, new Money(210_400, "EUR"))).Find("span");

        Assert.Equal("€\u00A0210\u00A0k", money.TextContent);
        Assert.Equal("€\u00A0210,400", money.GetAttribute("title"));
    }

    [Theory]
    [InlineData("Ruth Bramwell", "RB")]
    [InlineData("Ruth van der Berg", "RB")]
    [InlineData("cher", "C")]
    [InlineData("", "?")]
    [InlineData("user@demo.example", "UE")]
    public void Avatar_Name_IsTwoLetters(string name, string initials) => Assert.Equal(initials, Avatar.Initials(name));
}
