using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.NewDeal;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.NewDeal;

/// <summary>The form as somebody fills it in, on the real store.</summary>
public sealed class NewDealPageTests : ControlContext, IClassFixture<RoleServer>
{
    private readonly RoleServer _server;
    private NewDealModel _model = null!;

    public NewDealPageTests(RoleServer server)
    {
        _server = server;
        Services.AddTransient(_ => _model);
    }

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Submit_Empty_NamesEachFieldWithItsRemedyAndMakesNothing()
    {
        var page = await PageAsync();

        page.Find("form").Submit();

        Assert.Equal("Say who buys.", Error(page, "Account"));
        Assert.Equal("Say in a few words what they buy.", Error(page, "What they buy"));
        Assert.Equal("Say what it is worth; 0 is allowed while nobody knows.", Error(page, "Value"));
        Assert.All(new[] { "Account", "What they buy", "Value" }, label => Assert.Equal("true", Field(page, label).GetAttribute("aria-invalid")));
        Assert.Null(Field(page, "Expected close").GetAttribute("aria-invalid"));
        Assert.Equal("http://localhost/", Navigation.Uri);
    }

    [Fact]
    public async Task Submit_OneFieldWrong_LosesNothingThatWasTyped()
    {
        var page = await PageAsync();
        Fill(page, "Acme Ltd", "Sensors", "lots");
        Field(page, "Currency").Change("USD");
        Field(page, "Expected close").Change("2026-11-01");

        page.Find("form").Submit();

        Assert.Contains("“lots” is not an amount. Write it like 210,000 or 210k.", Error(page, "Value"), StringComparison.Ordinal);
        Assert.Equal("This day is past. Choose today or a later one.", Error(page, "Expected close"));
        Assert.Equal(
            ["Acme Ltd", "Sensors", "lots", "USD", "2026-11-01"],
            new[] { "Account", "What they buy", "Value", "Currency", "Expected close" }.Select(label => Field(page, label).GetAttribute("value")));
    }

    [Fact]
    public async Task Submit_RefusedByTheDoor_SaysWhyAndLosesNothing()
    {
        var page = await PageAsync();
        Fill(page, "Acme Ltd", "Sensors", "210k");
        // A form that was tampered with.
        _model.Form.Owner = "somebody-else";

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(StoreRefusals.NotYours.Text, page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Acme Ltd", Field(page, "Account").GetAttribute("value"));
        Assert.False(page.Find("button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Submit_Filled_MakesTheDealWithTheBaselineThatWasShown()
    {
        await OfferAsync();
        var page = await PageAsync();
        Fill(page, " Acme Ltd ", "Sensors", "210k");
        Field(page, "Playbook").Change(SamplePlaybooks.Simple.Id.Value);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.StartsWith("http://localhost/deals/", Navigation.Uri, StringComparison.Ordinal));
        var id = new DealId(Guid.ParseExact(new Uri(Navigation.Uri).Segments[^1], "N"));
        var deal = (await _server.Get<HistoryQuery>().Load(id, Cancellation)).Latest()!;
        Assert.Equal(("Acme Ltd", new Money(210_000m, "EUR"), SamplePlaybooks.Simple.Id), (deal.Account, deal.Value, deal.Playbook!.Value));
        Assert.Equal(["Problem agreed", "Proof of concept"], deal.Plan.Select(milestone => milestone.Milestone.Name));
    }

    [Fact]
    public async Task Plan_OfThePlaybookChosen_IsShownBeforeTheDealIsMade()
    {
        await OfferAsync();
        var page = await PageAsync();

        Field(page, "Playbook").Change(SamplePlaybooks.Simple.Id.Value);
        Assert.Equal(["Problem agreed", "Proof of concept"], page.FindAll(".plan .name").Select(name => name.TextContent));
        Assert.Contains("Sun 22 Nov", page.Find(".plan li").TextContent, StringComparison.Ordinal);
        Assert.Contains("needs problem statement", page.Find(".plan li").TextContent, StringComparison.Ordinal);

        Field(page, "Expected close").Change("2026-12-01");
        Assert.Contains("This plan ends 19 days after the expected close.", page.Find(".notice").TextContent, StringComparison.Ordinal);

        Field(page, "Playbook").Change("");
        Assert.Empty(page.FindAll(".plan"));
        Assert.Contains("velocity stays unknown until there is one", page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Playbook_ThatTheAddressNames_IsChosen()
    {
        await OfferAsync();
        await _server.Get<PlaybookDoor>().Save(SamplePlaybooks.Simple with { Id = new PlaybookId("a-first-one"), Name = "A first one" }, null, Cancellation);
        Navigation.NavigateTo("/deals/new?playbook=simple");

        Assert.Equal("simple", Field(await PageAsync(), "Playbook").GetAttribute("value"));
    }

    [Theory]
    [InlineData(Role.Owner, false)]
    [InlineData(Role.Manager, false)]
    [InlineData(Role.Leadership, true)]
    [InlineData(Role.Administrator, true)]
    public async Task Owner_AsEachRole_IsOneOfWhomTheyLookAfter(Role role, bool mayChoose)
    {
        var page = await PageAsync(role);

        Assert.Equal(mayChoose, page.FindAll("label").Any(label => label.TextContent == "Owner"));
        Assert.Single(page.FindAll(".primary"));
    }

    [Fact]
    public async Task Fields_EachOne_HasALabelOfItsOwn()
    {
        var page = await PageAsync();

        Assert.All(page.FindAll("input, select"), field => Assert.NotNull(page.Find($"label[for='{field.Id}']")));
    }

    private static IElement Field(IRenderedComponent<NewDealPage> page, string label) =>
        page.Find($"#{page.FindAll("label").Single(found => found.TextContent.Replace(" optional", "", StringComparison.Ordinal).Trim() == label).GetAttribute("for")}");

    private static string Error(IRenderedComponent<NewDealPage> page, string label) =>
        page.Find($"#{Field(page, label).GetAttribute("aria-describedby")!.Split(' ')[^1]}").TextContent.Trim();

    private static void Fill(IRenderedComponent<NewDealPage> page, string account, string name, string value)
    {
        Field(page, "Account").Change(account);
        Field(page, "What they buy").Change(name);
        Field(page, "Value").Change(value);
    }

    private async Task OfferAsync() => await _server.Get<PlaybookDoor>().Save(SamplePlaybooks.Simple, null, Cancellation);

    private async Task<IRenderedComponent<NewDealPage>> PageAsync(Role role = Role.Owner)
    {
        await _server.Get<DirectoryQuery>().Refresh(Cancellation);
        _model = new NewDealModel(
            await _server.ViewersAsync(role), _server.Get<DirectoryQuery>(), _server.Get<Portfolio>(), _server.Get<DealDoor>(), _server.Get<IdSource>(), Viewers.Clock());
        var page = Render<NewDealPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("option")));
        return page;
    }
}
