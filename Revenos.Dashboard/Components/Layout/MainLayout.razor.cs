using Microsoft.AspNetCore.Components.Web;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>The frame round every page of the product.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? _boundary;

    // The base address is the root, so a bare fragment would lead away from the page.
    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        // Another page is another chance.
        Recover();
    }

    private void Recover() => _boundary?.Recover();
}
