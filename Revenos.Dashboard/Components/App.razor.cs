using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Revenos.Dashboard.Components.Layout;

namespace Revenos.Dashboard.Components;

/// <summary>The document. Rendered once a request, never in a circuit.</summary>
public sealed partial class App
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    private ViewerRequest Viewer => ViewerRequest.Of(Http.Request);

    // Pages that set cookies answer one request each, and have no circuit.
    private IComponentRenderMode? Mode => Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
