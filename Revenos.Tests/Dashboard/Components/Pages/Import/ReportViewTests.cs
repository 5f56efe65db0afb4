using Bunit;
using Revenos.Dashboard.Components.Pages.Import;
using Revenos.Dashboard.Import.Reports;
using Revenos.Dashboard.Navigation;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Import;

public sealed class ReportViewTests : ControlContext
{
    private static readonly ImportReport Clean = new() { Profile = "spreadsheet", IsDryRun = false, NewDeals = 3, Rows = 3, Facts = [("deals opened", 3)] };

    private static readonly Fault Bad = new("deals.csv", 7, "D7", "Value", "=lots<b>", "This is no amount.", "Write it like 1250.50.");

    [Fact]
    public void Report_OfAnImport_LeadsToTheBoard()
    {
        var view = Rendered(Clean);

        Assert.Equal(Urls.Board(), view.Find(".notice.done a").GetAttribute("href"));
        Assert.Contains("3 deals with 3 facts imported.", view.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Contains(view.FindAll("li"), line => line.TextContent == "Deals: 3 new, 0 with more facts, 0 unchanged, 0 refused.");
        Assert.Empty(view.FindAll("table, a[download]"));
    }

    [Fact]
    public void Report_OfADryRun_SaysThatNothingWasWrittenAndLeadsNowhere()
    {
        var view = Rendered(Clean with { IsDryRun = true });

        Assert.Contains("would be imported; nothing was written.", view.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(view.FindAll("a"));
    }

    [Fact]
    public void Report_OfClosedDealsAlone_LeadsToThemAndSaysWhyTheBoardIsEmpty()
    {
        var view = Rendered(Clean with { ClosedDeals = 3 });

        Assert.Equal(Urls.ClosedDeals, view.Find(".notice a").GetAttribute("href"));
        Assert.Contains("the board shows open deals", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_Each_NameRowColumnValueAndRemedyAsText()
    {
        var view = Rendered(Clean with { Faults = [Bad], FaultCount = 1 });

        Assert.Equal(
            ["deals.csv 7", "D7", "Value", "=lots<b>", "This is no amount. Write it like 1250.50."],
            view.FindAll("tbody td").Select(cell => cell.TextContent));
        Assert.Equal($"{Urls.ImportJob("job")}/faults.csv", view.Find("a[download]").GetAttribute("href"));
        Assert.Contains("1 fault ", view.Find("a[download]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(view.Find(".notice.attention"));
    }

    [Fact]
    public void Faults_ManyMore_AreCountedAndTheFirstOnesShown()
    {
        var view = Rendered(Clean with { Faults = [.. Enumerable.Range(1, 80).Select(line => Bad with { Line = line })], FaultCount = 12_000 });

        Assert.Equal(50, view.FindAll("tbody tr").Count);
        Assert.Contains("12,000 faults", view.Find("a[download]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_OfACellThatIsReadTwice_AreShownOnceAndCanBeDrawnAgain()
    {
        var view = Rendered(Clean with { Faults = [Bad, Bad, Bad with { Line = 8 }, Bad with { Line = 8 }], FaultCount = 4 });

        view.Render(parameters => parameters.Add(shown => shown.Report, Clean with { Faults = [Bad with { Line = 8 }, Bad with { Line = 8 }, Bad, Bad], FaultCount = 4 }));

        Assert.Equal(["deals.csv 8", "deals.csv 7"], view.FindAll("tbody tr").Select(row => row.QuerySelector("td")!.TextContent));
    }

    private IRenderedComponent<ReportView> Rendered(ImportReport report) =>
        Render<ReportView>(parameters => parameters.Add(shown => shown.Report, report).Add(shown => shown.Job, "job"));
}
