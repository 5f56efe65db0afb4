using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>One step of a re-anchoring: it writes into the draft and tells the page.</summary>
public abstract class StepForm : ComponentBase
{
    [Inject]
    protected ViewerClock Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public required ReanchorModel Model { get; set; }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string?> FaultOf { get; set; }

    /// <summary>Something was typed, and the model knows of it.</summary>
    [Parameter]
    public EventCallback OnTyped { get; set; }

    protected DealView View => Model.View!;

    protected ReanchorDraft Draft => Model.Draft;

    protected FactText Texts => new(View.Names, Clock);

    protected Task Typed()
    {
        Model.Typed();
        return OnTyped.InvokeAsync();
    }
}
