using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Panels;

/// <summary>A part of the deal page: it shows a slice of the view, and asks the page to open forms.</summary>
public abstract class DealPanel : ComponentBase
{
    [Inject]
    protected ViewerClock Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public required DealView View { get; set; }

    /// <summary>Somebody wants to record something.</summary>
    [Parameter]
    public EventCallback<DealDraft> OnDraft { get; set; }

    protected FactText Texts => new(View.Names, Clock);

    protected Task Begin(DealDraft draft) => OnDraft.InvokeAsync(draft);
}
