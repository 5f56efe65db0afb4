using Bunit;
using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Closed;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Closed;

public sealed class ClosedTableTests : ControlContext
{
    private static readonly ClosedRow Lost = new(
        Changes.Deal(1), "Acme Ltd", "Sensors", new Money(12_500m, "EUR"), "Ada Lind", DealState.Lost, "The buyer went quiet",
        new(2026, 11, 12, 9, 0, 0, TimeSpan.Zero), new("Drifted for 9 days before it ended (since Tue 3 Nov)", true));

    private static readonly ClosedRow Won = Lost with { Id = Changes.Deal(2), Account = "Bramwell", State = DealState.Won, Reason = null, Verdict = new("Never drifted", false) };

    [Fact]
    public void Row_LostDeal_SaysDealValueOwnerOutcomeReasonDayAndVerdict()
    {
        var table = Render<ClosedTable>(parameters => parameters.Add(page => page.View, new ClosedView(new ClosedState(), [Lost, Won], 1, 1)));

        var cells = table.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(Told).ToArray();
        Assert.Equal("Acme Ltd · Sensors", cells[0]);
        Assert.Equal("€ 13 k", cells[1]);
        Assert.Equal("Ada Lind", cells[2]);
        Assert.Equal(("Lost", "The buyer went quiet"), (Told(table.Find("tbody .badge")), Told(table.Find("tbody .small"))));
        Assert.Equal(["Thu 12 Nov", "Drifted for 9 days before it ended (since Tue 3 Nov)"], cells[4..]);
        Assert.Equal($"/deals/{Lost.Id}", table.Find("tbody a").GetAttribute("href"));
        Assert.Equal(table.FindAll("thead th").Count, cells.Length);
    }

    [Fact]
    public void Outcome_WonOrLost_HasAShapeBesideItsWord()
    {
        var table = Render<ClosedTable>(parameters => parameters.Add(page => page.View, new ClosedView(new ClosedState(), [Lost, Won], 1, 1)));

        Assert.All(table.FindAll(".badge"), badge => Assert.NotNull(badge.QuerySelector("svg")));
        Assert.NotEqual(table.FindAll(".badge svg")[0].InnerHtml, table.FindAll(".badge svg")[1].InnerHtml);
    }

    [Fact]
    public void Sum_Counts_AreExactAndSayWhatTheyCount()
    {
        var all = Render<ClosedSum>(parameters => parameters.Add(page => page.View, new ClosedView(new ClosedState(), [], 2_246, 1_897)));
        var some = Render<ClosedSum>(parameters => parameters.Add(page => page.View, new ClosedView(new ClosedState("acme"), [], 1, 0)));
        var none = Render<ClosedSum>(parameters => parameters.Add(page => page.View, new ClosedView(new ClosedState("acme"), [], 0, 0)));

        Assert.Equal("4,143 closed deals: 2,246 won, 1,897 lost", Text(all));
        Assert.Equal("No closed deal matches “acme”", Text(none));
        Assert.Equal("1 closed deal matches “acme”: 1 won, 0 lost", Text(some));
    }

    [Fact]
    public void NothingClosed_TeachesAndOffersTheImportToThoseWhoMay()
    {
        var anybody = Render<NothingClosed>();
        var administrator = Render<NothingClosed>(parameters => parameters.Add(page => page.MayImport, true));

        Assert.Contains("won or lost", anybody.Markup, StringComparison.Ordinal);
        Assert.Equal(["/board"], anybody.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["/board", "/import"], administrator.FindAll("a").Select(link => link.GetAttribute("href")));
    }

    private static string Told(AngleSharp.Dom.IElement part) =>
        string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text<T>(IRenderedComponent<T> part)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        string.Join(' ', string.Concat(part.Nodes.Select(node => node.TextContent)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
