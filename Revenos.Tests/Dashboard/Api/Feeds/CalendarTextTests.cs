using System.Text;
using Revenos.Dashboard.Api.Feeds;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Api.Feeds;

public sealed class CalendarTextTests
{
    [Fact]
    public void Of_Days_AreValidAndMeanWhatWasGiven()
    {
        var calendar = Read(Entry("Re-engage Bramwell & Sons", "Warehouse twin\nLed by Ida Berg"));

        var entry = Assert.Single(calendar.Events);
        Assert.Equal("pause-1@revenos", StrictCalendar.Value(entry, "UID"));
        Assert.Equal("20280229", StrictCalendar.Value(entry, "DTSTART"));
        Assert.Equal("20280301", StrictCalendar.Value(entry, "DTEND"));
        Assert.Equal("20261122T083000Z", StrictCalendar.Value(entry, "LAST-MODIFIED"));
        Assert.Equal("7", StrictCalendar.Value(entry, "SEQUENCE"));
        Assert.Equal("Warehouse twin\nLed by Ida Berg", entry.Single(property => property.Name == "DESCRIPTION").Text);
    }

    [Theory]
    [InlineData("a, b; c \\ d: \"e\"")]
    [InlineData("one\r\ntwo\rthree\nfour")]
    [InlineData("\\n is not a line")]
    [InlineData("END:VEVENT")]
    public void Of_SpecialCharacters_AreEscapedAndComeBack(string text) =>
        Assert.Equal(text.ReplaceLineEndings("\n"), Read(Entry("x", text)).Events[0].Single(property => property.Name == "DESCRIPTION").Text);

    [Theory]
    [InlineData("Ä")]
    [InlineData("漢")]
    [InlineData("🏭")]
    [InlineData("e\u0301")]
    public void Of_LongTexts_AreFoldedAt75OctetsAndNeverWithinACharacter(string letter)
    {
        for (var lead = 0; lead < 5; lead++)
        {
            var text = new string('x', lead) + string.Concat(Enumerable.Repeat(letter, 200));

            Assert.Equal(text, Read(Entry(text, "")).Events[0].Single(property => property.Name == "SUMMARY").Text);
        }
    }

    [Fact]
    public void Of_ControlCharacters_AreLeftOut() =>
        Assert.Equal("ab", Read(Entry("a\0\u0007b", "")).Events[0].Single(property => property.Name == "SUMMARY").Text);

    [Fact]
    public void Of_Nothing_IsStillACalendar() => Assert.Empty(Read().Events);

    private static CalendarEntry Entry(string summary, string description) => new(
        "pause-1@revenos",
        7,
        new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.FromHours(1)),
        new DateOnly(2028, 2, 29),
        summary,
        description,
        new Uri("https://revenos.example/deals/1/pause"),
        "Re-engagement");

    private static StrictCalendar Read(params CalendarEntry[] entries) => StrictCalendar.Read(Encoding.UTF8.GetBytes(CalendarText.Of("Revenos", entries)));
}
