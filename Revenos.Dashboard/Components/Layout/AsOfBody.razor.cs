using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>Where the frame shows its page.</summary>
public sealed partial class AsOfBody : IDisposable
{
    private readonly CancellationTokenSource _gone = new();

    [Inject]
    public required AsOfModel Model { get; init; }

    [Parameter, EditorRequired]
    public required AsOfInput Asked { get; set; }

    /// <summary>The page that is shown.</summary>
    [Parameter]
    public Type? Page { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    private LookingBack Kind => LooksBackAttribute.Of(Page);

    private bool Waits => Asked.IsPast && Kind == LookingBack.Deals;

    // Judging a whole portfolio is nothing to keep an answer waiting for: the circuit does it, and shows how far it is.
    private bool IsAhead => Waits && !RendererInfo.IsInteractive && AssignedRenderMode is not null;

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override Task OnParametersSetAsync() =>
        Waits && !IsAhead ? Model.LoadAsync(() => _ = InvokeAsync(StateHasChanged), _gone.Token) : Task.CompletedTask;
}
