using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Components.Layout;
using Revenos.Dashboard.Components.Pages.Inbox;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.UseCases.Notifications;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Inbox;

public sealed class InboxTests(PostgresServer server) : ControlContext
{
    private static readonly Viewer Owner = new(TestStore.Ada, Role.Owner, []);

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bell_WhileSomethingHappens_CountsItAndSaysSo()
    {
        await using var store = await Furnished();
        var bell = Render<Bell>();
        Assert.Equal("Inbox, nothing new", bell.Find("a").GetAttribute("aria-label"));
        Assert.Empty(bell.FindAll(".count"));

        await DriftAsync(store);

        bell.WaitForAssertion(() => Assert.Equal("1", bell.Find(".count").TextContent));
        Assert.Equal("Inbox, 1 new", bell.Find("a").GetAttribute("aria-label"));
        Assert.Equal("Inbox, 1 new", bell.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task Page_WithNothing_TeachesWhatWillStandHere()
    {
        await using var store = await Furnished();
        var page = Render<InboxPage>();
        Assert.Contains("Nothing has happened yet", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public async Task Page_WithNews_LeadsToTheDealAndMarksItRead()
    {
        await using var store = await Furnished();
        await DriftAsync(store);
        var page = Render<InboxPage>();

        Assert.Equal($"/deals/{Changes.Deal(1)}", page.Find(".about").GetAttribute("href"));
        Assert.Contains("Began to drift", page.Find(".kind").TextContent, StringComparison.Ordinal);
        await page.Find(".mark").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Nothing new.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(0, await store.Get<InboxQuery>().CountUnread(Owner, Cancellation));
        Assert.Single(page.FindAll(".line.read"));

        Services.GetRequiredService<NavigationManager>().NavigateTo("/inbox?show=new");
        Assert.Contains("You have read everything.", Render<InboxPage>().Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", "1772442000000000")]
    [InlineData(null, null)]
    public void State_ThroughItsAddress_StaysTheSame(string? show, string? before)
    {
        var state = InboxState.Parse(show, before);
        var query = System.Web.HttpUtility.ParseQueryString(state.Url.Split('?').ElementAtOrDefault(1) ?? "");
        Assert.Equal((show, before), (query["show"], query["before"]));
    }

    private async Task<TestStore> Furnished()
    {
        var store = await TestStore.OpenAsync(DataProvider.Sqlite, server);
        await store.AddReaderAsync(TestStore.Ada);
        var viewers = store.ViewerOf(TestStore.Ada);
        Services.AddTransient(_ => new BellModel(viewers, store.Get<InboxQuery>(), store.Get<Bells>()));
        Services.AddTransient(services => new InboxModel(
            viewers, store.Get<InboxQuery>(), store.Get<InboxDoor>(), store.Get<DirectoryQuery>(), store.Get<Bells>(), services.GetRequiredService<ViewerClock>()));
        return store;
    }

    private static async Task DriftAsync(TestStore store)
    {
        await store.Door.Record(Changes.Open(Changes.Deal(1)), Owner, Cancellation);
        store.Time.AdvanceTo(store.Get<Portfolio>().Snapshot(Owner).Find(Changes.Deal(1))!.DriftsAt!.Value.AddHours(1));
        await store.Get<Rejudging>().Due(Cancellation);
    }
}
