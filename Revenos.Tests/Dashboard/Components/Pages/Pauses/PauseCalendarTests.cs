using Bunit;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Pauses;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Pauses;

public sealed class PauseCalendarTests : ControlContext
{
    [Fact]
    public void Calendar_IsATableOfWeeksWithItsDealsAsLinks()
    {
        var view = ViewOf("2026-11-20", "2026-11-30");

        var calendar = Render<PauseCalendar>(parameters => parameters.Add(it => it.State, view.State).Add(it => it.Month, view.Month));

        Assert.Equal(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], calendar.FindAll("th[scope=col]").Select(head => head.TextContent));
        Assert.Contains("November 2026: 2 deals come back", calendar.Find("caption").TextContent, StringComparison.Ordinal);
        Assert.Equal("22", calendar.Find("td[aria-current=date] time").TextContent);
        Assert.Equal(["Account 1, due", "Account 2"], calendar.FindAll("td a").Select(link => link.TextContent.Trim()));
        Assert.Equal($"/deals/{PortfolioDeals.Id(1)}/pause", calendar.Find("td a").GetAttribute("href"));
        Assert.Equal("/pauses?whose=all&month=2026-12", calendar.Find("a[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public void Calendar_OfADayWithMoreThanFits_SaysHowMany()
    {
        var view = ViewOf([.. Enumerable.Repeat("2026-11-30", 5)]);

        var calendar = Render<PauseCalendar>(parameters => parameters.Add(it => it.State, view.State).Add(it => it.Month, view.Month));

        Assert.Equal(3, calendar.FindAll("td a").Count);
        Assert.Contains("and 2 more", calendar.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void List_OfDueDeals_CarriesTheOnePrimaryAction()
    {
        var view = ViewOf("2026-11-20", "2026-11-19");

        var list = Render<RestingList>(parameters => parameters.Add(it => it.Deals, view.Due).Add(it => it.IsFirstPrimary, true));

        Assert.Equal("Say how it goes on with Account 2", Assert.Single(list.FindAll(".primary")).GetAttribute("aria-label"));
        Assert.Equal(["Due since Thu 19 Nov, 3 days", "Due since Fri 20 Nov, 2 days"], list.FindAll("b").Select(when => when.TextContent));
    }

    private static PausesView ViewOf(params string[] days) => PausesView.Of(
        days.Select((day, place) => StandingDeal.Of(
            PortfolioDeals.Deal(place + 1, pausedUntil: DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), Viewers.Now)),
        new PausesState(Whose.All),
        new Viewer(new PersonId("lea"), Role.Leadership, []),
        person => person.Value,
        Viewers.Clock());
}
