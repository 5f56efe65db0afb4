using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>Today: what needs somebody, in order of severity and value, and the one next step each.</summary>
public sealed partial class HomePage(HomeModel model, ViewerClock clock) : IDisposable
{
    public void Dispose() => model.Leave();

    protected override Task OnInitializedAsync() =>
        RendererInfo.IsInteractive ? model.FollowAsync(() => InvokeAsync(StateHasChanged)) : model.ShowAsync();
}
