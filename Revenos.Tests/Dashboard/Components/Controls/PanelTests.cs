using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Revenos.Dashboard.Components.Controls;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Controls;

public sealed class PanelTests : ControlContext
{
    [Fact]
    public void Panel_Content_IsNamedByItsTitle()
    {
        var panel = Render<Panel>(parameters => parameters.Add(panel => panel.Title, "Commitments").AddChildContent("<p>one</p>"));

        Assert.Equal("Commitments", panel.Find($"#{panel.Find("section").GetAttribute("aria-labelledby")}").TextContent);
        Assert.Equal("one", panel.Find("p").TextContent);
    }

    [Fact]
    public void Panel_Loading_SaysSoAndShowsNothingElse()
    {
        var panel = Render<Panel>(parameters => parameters.Add(panel => panel.Title, "Plan").Add(panel => panel.IsLoading, true).AddChildContent("<p>one</p>"));

        Assert.Equal("true", panel.Find("section").GetAttribute("aria-busy"));
        Assert.Contains("Loading Plan", panel.Markup, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("p"));
    }

    [Fact]
    public void Panel_Empty_ShowsHowItFills()
    {
        var panel = Render<Panel>(parameters => parameters.Add(panel => panel.IsEmpty, true).Add(panel => panel.Empty, "<p>Nothing yet</p>").AddChildContent("<b>one</b>"));

        Assert.Equal("Nothing yet", panel.Find("p").TextContent);
        Assert.Empty(panel.FindAll("b"));
    }

    [Fact]
    public void Panel_Fault_OffersToTryAgain()
    {
        var tries = 0;
        var panel = Render<Panel>(parameters => parameters
            .Add(panel => panel.Fault, "The history could not be read.")
            .Add(panel => panel.OnRetry, () => tries++));

        panel.Find("[role=alert] button").Click();

        Assert.Equal(1, tries);
    }

    [Fact]
    public void Panel_ContentThatThrows_LeavesTheRestAloneAndRecovers()
    {
        Fragile.IsBroken = true;
        var panel = Render<Panel>(parameters => parameters.Add(panel => panel.Title, "Plan").AddChildContent<Fragile>());
        Assert.Contains("could not be shown", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        Fragile.IsBroken = false;
        panel.Find("[role=alert] button").Click();

        Assert.Equal("whole", panel.Find("p").TextContent);
    }

    private sealed class Fragile : ComponentBase
    {
        public static bool IsBroken { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (IsBroken)
            {
                throw new InvalidOperationException("broken");
            }

            builder.AddMarkupContent(0, "<p>whole</p>");
        }
    }
}
