using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Dashboard.Components.Controls;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Controls;

public sealed class ToastsTests : ControlContext
{
    private Toasts Toasts => Services.GetRequiredService<Toasts>();

    [Fact]
    public void Region_Empty_IsThereBeforeItHasAnythingToSay() =>
        Assert.Equal("polite", Render<ToastRegion>().Find("[role=status]").GetAttribute("aria-live"));

    [Fact]
    public void Say_Done_GoesByItself()
    {
        Toasts.Say("Call logged.");

        Time.Advance(Toasts.Stay);

        Assert.Empty(Toasts.Shown);
    }

    [Fact]
    public void Say_TheSameTwice_ShowsBothAndClosesTheOneChosen()
    {
        var region = Render<ToastRegion>();
        region.InvokeAsync(() => Toasts.Say("Saved."));
        region.InvokeAsync(() => Toasts.Say("Saved."));
        Assert.Equal(2, region.FindAll(".toast").Count);

        region.FindAll("button[aria-label='Close message']")[0].Click();

        Assert.Single(region.FindAll(".toast"));
    }

    [Fact]
    public void Warn_Refused_StaysUntilItIsClosed()
    {
        var region = Render<ToastRegion>();
        region.InvokeAsync(() => Toasts.Warn("The gate is closed."));
        Time.Advance(Toasts.Stay * 10);

        region.Find("button[aria-label='Close message']").Click();

        Assert.Empty(Toasts.Shown);
    }

    [Fact]
    public void Hold_WhileSomebodyReads_KeepsEverything()
    {
        Toasts.Say("Call logged.");

        Toasts.Hold();
        Time.Advance(Toasts.Stay * 3);
        Assert.Single(Toasts.Shown);

        Toasts.Release();
        Time.Advance(Toasts.Stay);
        Assert.Empty(Toasts.Shown);
    }

    [Fact]
    public void Undo_Click_TakesItBackOnce()
    {
        var undone = 0;
        var region = Render<ToastRegion>();
        region.InvokeAsync(() => Toasts.Say("Call logged.", () =>
        {
            undone++;
            return Task.CompletedTask;
        }));

        region.FindAll("button").Single(button => button.TextContent == "Undo").Click();

        Assert.Equal(1, undone);
        Assert.Empty(Toasts.Shown);
    }

    [Fact]
    public void Say_Many_KeepsTheLastThree()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            Toasts.Say($"{number}");
        }

        Assert.Equal(["3", "4", "5"], Toasts.Shown.Select(toast => toast.Text));
    }
}
