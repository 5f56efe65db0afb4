using System.Globalization;
using Revenos.Dashboard.Formatting;

namespace Revenos.Tests.Dashboard.Formatting;

public sealed class NumberTextTests
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    [Theory]
    [InlineData(0.58, "0.58")]
    [InlineData(0.749999, "0.74")]
    [InlineData(0.75, "0.75")]
    [InlineData(0.29, "0.29")]
    [InlineData(1.25, "1.25")]
    public void Value_Number_IsCutSoThatBelowNeverReadsAsReached(double value, string text) => Assert.Equal(text, NumberText.Value(value, British));

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.004, "< 1 %")]
    [InlineData(0.42, "42 %")]
    [InlineData(0.996, "> 99 %")]
    [InlineData(1, "100 %")]
    public void Percent_Share_IsNoneOrAllOnlyWhenItIs(double share, string text) =>
        Assert.Equal(text.Replace(' ', '\u00A0'), NumberText.Percent(share, British));

    [Theory]
    [InlineData(0, "no deals")]
    [InlineData(1, "1 deal")]
    [InlineData(1204, "1,204 deals")]
    public void Count_Word_Agrees(long count, string text) => Assert.Equal(text, NumberText.Count(count, "deal", "deals", British));

    [Theory]
    [InlineData("", "")]
    [InlineData("velocity", "velocity")]
    [InlineData("velocity,evidence", "velocity and evidence")]
    [InlineData("velocity,evidence,commitment", "velocity, evidence and commitment")]
    public void List_Items_ReadAsASentence(string items, string text) =>
        Assert.Equal(text, NumberText.List(items.Split(',', StringSplitOptions.RemoveEmptyEntries)));
}
