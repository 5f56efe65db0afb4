using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>The frame round every page of the product.</summary>
public sealed partial class MainLayout(NavigationManager navigation)
{
    private ErrorBoundary? _boundary;

    // The base address is the root, so a bare fragment would lead away from the page.
    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    // Another page is another chance.
    protected override void OnParametersSet() => Recover();

    private void Recover() => _boundary?.Recover();
}
