using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Components.Pages.Deals.Reanchor;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>The stepper as it is rendered, on the real store.</summary>
public sealed class ReanchorPageTests : BunitContext, IAsyncLifetime
{
    private RevenosServer _server = null!;
    private DealId _deal;

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    public async ValueTask InitializeAsync()
    {
        _server = await RevenosServer.StartAsync();
        var owner = await _server.AddAccountAsync(Role.Owner);
        _deal = await _server.OpenDriftingAsync(owner);
        JSInterop.Mode = JSRuntimeMode.Loose;
        var time = _server.Services.GetRequiredService<TimeProvider>();
        Services.AddSingleton(time);
        Services.AddSingleton(new ViewerClock(time));
        Services.AddSingleton(new Toasts(time));
        Services.AddSingleton(await _server.ReanchorModelAsync(owner));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public void Continue_NothingAcknowledged_NamesEachCauseInTheSummaryAndAtItsField()
    {
        var page = Page();

        page.Find("form").Submit();

        page.WaitForElement("#step-faults");
        foreach (var box in page.FindAll("input[type=checkbox]"))
        {
            Assert.Equal("true", box.GetAttribute("aria-invalid"));
            Assert.NotNull(page.Find($"#{box.GetAttribute("aria-describedby")}"));
        }

        Assert.Equal("What pulled this deal off its plan?", page.Find("h2").TextContent);
    }

    [Fact]
    public void Continue_EveryCauseAcknowledged_LeadsToTheStakeholders()
    {
        var page = Page();
        Acknowledge(page);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Do the people still mean it?", page.Find("h2").TextContent));
        Assert.EndsWith("step=stakeholders", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("step", page.Find("li.here").GetAttribute("aria-current"));
        Assert.Contains("done", page.Find("li.done").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_OfALaterStep_OpensTheFirstThatLacksSomething()
    {
        Navigation.NavigateTo(Urls.Reanchor(_deal, "trajectory"));

        Assert.Equal("What pulled this deal off its plan?", Page().Find("h2").TextContent);
    }

    [Fact]
    public void Windows_TypedAgainstTheOrder_ShowTheRulesTextAtTheField()
    {
        var page = Page();
        Acknowledge(page);
        page.Find("form").Submit();
        page.WaitForElement("input[type=radio]");
        page.Find("input[type=radio][value=Confirmed]").Change("Confirmed");
        page.Find("select").Change("Call");
        page.Find("form").Submit();
        page.WaitForElement("#window-contract");

        page.Find("#window-contract").Change("2020-01-06");

        Assert.Contains("“Contract” would start or end before the milestone it follows.", page.Find("#window-contract-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("2020-01-06", page.Find("#window-contract").GetAttribute("value"));
        page.Find("form").Submit();
        Assert.Equal("When will each milestone be reached?", page.Find("h2").TextContent);
    }

    [Fact]
    public void Stakeholders_SomebodyAdded_IsAskedFor()
    {
        var page = Page();
        Acknowledge(page);
        page.Find("form").Submit();
        page.WaitForElement("#add-person").Click();

        page.Find("fieldset.new input").Change("Peter Osei");
        page.FindAll("fieldset.new button")[0].Click();

        Assert.Contains("Peter Osei", page.Find(".people").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_EveryStep_TellsTheSignalsAndUntilWhenItIsObserved()
    {
        var page = Page();

        Assert.Contains("Today → after re-anchoring", page.Markup, StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll("aside dt").Count);
        Assert.Contains("Observed for 10 working days, until ", page.Find("aside").TextContent, StringComparison.Ordinal);
        Assert.Contains("the baseline", page.Find("aside").TextContent, StringComparison.Ordinal);
    }

    private static void Acknowledge(IRenderedComponent<ReanchorPage> page)
    {
        foreach (var id in page.FindAll("input[type=checkbox]").Select(box => box.Id!).ToList())
        {
            page.Find($"#{id}").Change(true);
        }
    }

    private IRenderedComponent<ReanchorPage> Page()
    {
        var page = Render<ReanchorPage>(parameters => parameters.Add(shown => shown.Id, _deal.Value));
        page.WaitForElement("#step-heading");
        return page;
    }
}
