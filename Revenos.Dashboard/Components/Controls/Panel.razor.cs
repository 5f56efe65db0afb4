using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>One part of a page, with its loading, empty and error faces.</summary>
public sealed partial class Panel
{
    private readonly string _titleId = ElementId.Next("panel");
    private ErrorBoundary? _boundary;

    [Parameter]
    public string? Title { get; set; }

    /// <summary>What stands at the right of the title: a legend, a link, a quiet action.</summary>
    [Parameter]
    public RenderFragment? Aside { get; set; }

    [Parameter]
    public bool IsLoading { get; set; }

    [Parameter]
    public bool IsEmpty { get; set; }

    /// <summary>What stands there instead when there is nothing: what would be here, and how it comes about.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>A sentence for the person when the content could not be had; null when it could.</summary>
    [Parameter]
    public string? Fault { get; set; }

    /// <summary>Tries again after <see cref="Fault"/>.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    /// <summary>"flush" for content that reaches the edges, such as a table.</summary>
    [Parameter]
    public string? Class { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private void Recover() => _boundary?.Recover();
}
