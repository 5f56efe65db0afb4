using Bunit;
using Revenos.Dashboard.Components.Controls;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Controls;

public sealed class MenuButtonTests : ControlContext
{
    [Fact]
    public void Button_Menu_BelongTogetherWithoutScript()
    {
        var menu = Menu();
        var button = menu.Find("button[popovertarget]");

        Assert.Equal("menu", button.GetAttribute("aria-haspopup"));
        Assert.Equal("menu", menu.Find($"#{button.GetAttribute("popovertarget")}").GetAttribute("role"));
        Assert.Empty(JSInterop.Invocations);
    }

    [Fact]
    public void Item_Choice_SaysWhetherItHolds()
    {
        var item = Render<MenuItem>(parameters => parameters.Add(item => item.IsChoice, true).Add(item => item.IsCurrent, true).AddChildContent("Drifting")).Find("button");

        Assert.Equal("menuitemradio", item.GetAttribute("role"));
        Assert.Equal("true", item.GetAttribute("aria-checked"));
    }

    [Fact]
    public void Item_Click_Chooses()
    {
        var chosen = 0;
        Render<MenuItem>(parameters => parameters.Add(item => item.OnChoose, () => chosen++).AddChildContent("Move")).Find("button").Click();

        Assert.Equal(1, chosen);
    }

    private IRenderedComponent<MenuButton> Menu() => Render<MenuButton>(parameters => parameters
        .Add(menu => menu.Label, "More")
        .Add(menu => menu.ButtonContent, "…")
        .AddChildContent<MenuItem>(item => item.AddChildContent("Move")));
}
