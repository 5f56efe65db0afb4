using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Forms;

/// <summary>The fields of one kind of draft. What is typed stands in the draft; the page is told, and shows what it would do.</summary>
public abstract class DraftForm<TDraft> : ComponentBase
    where TDraft : DealDraft
{
    [Inject]
    protected ViewerClock Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public required TDraft Draft { get; set; }

    [Parameter, EditorRequired]
    public required DealView View { get; set; }

    /// <summary>Something was typed.</summary>
    [Parameter]
    public EventCallback OnTyped { get; set; }

    protected Task Typed() => OnTyped.InvokeAsync();
}
