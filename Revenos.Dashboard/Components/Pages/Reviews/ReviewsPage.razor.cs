using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>The queue of leadership; for an owner, their own deals in it.</summary>
public sealed partial class ReviewsPage(ReviewsModel model, ViewerClock clock) : IDisposable
{
    public void Dispose() => model.Leave();

    protected override Task OnInitializedAsync() =>
        model.ShowAsync(RendererInfo.IsInteractive ? () => InvokeAsync(StateHasChanged) : null);
}
