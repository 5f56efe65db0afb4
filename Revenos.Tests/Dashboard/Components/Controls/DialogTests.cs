using Bunit;
using Revenos.Dashboard.Components.Controls;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Controls;

public sealed class DialogTests : ControlContext
{
    private readonly BunitJSModuleInterop _module;
    private bool? _told;

    public DialogTests()
    {
        _module = JSInterop.SetupModule("./Components/Controls/Dialog.razor.js");
        _module.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Open_Dialog_IsShownModallyWithItsContent()
    {
        var dialog = Shown(true);

        _module.VerifyInvoke("show");
        Assert.Equal("content", dialog.Find("dialog p").TextContent);
        Assert.Equal("Log", dialog.Find($"#{dialog.Find("dialog").GetAttribute("aria-labelledby")}").TextContent);
    }

    [Fact]
    public void Closed_Dialog_HasNoContentAndNeedsNoScript()
    {
        var dialog = Shown(false);

        Assert.Empty(dialog.FindAll("p"));
        Assert.Empty(_module.Invocations);
    }

    [Fact]
    public void Escape_InTheBrowser_TellsThePage()
    {
        var dialog = Shown(true);

        dialog.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);

        Assert.False(_told);
    }

    [Fact]
    public void IsOpen_Withdrawn_HidesItOnce()
    {
        var dialog = Shown(true);

        dialog.Render(parameters => parameters.Add(shown => shown.IsOpen, false));
        dialog.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);

        _module.VerifyInvoke("hide");
        Assert.Null(_told);
    }

    private IRenderedComponent<Dialog> Shown(bool isOpen) => Render<Dialog>(parameters => parameters
        .Add(dialog => dialog.Title, "Log")
        .Add(dialog => dialog.IsOpen, isOpen)
        .Add(dialog => dialog.IsOpenChanged, told => _told = told)
        .AddChildContent("<p>content</p>"));
}
