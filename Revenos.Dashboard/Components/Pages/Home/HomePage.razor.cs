using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>Today: what needs somebody, in order of severity and value, and the one next step each.</summary>
public sealed partial class HomePage(HomeModel model, ViewerClock clock) : IDisposable
{
    private bool _isMade;

    /// <summary>The need whose deals are all shown.</summary>
    [SupplyParameterFromQuery(Name = NeedText.Key)]
    private string? All { get; set; }

    public void Dispose() => model.Leave();

    protected override async Task OnParametersSetAsync()
    {
        var whole = NeedText.Find(All);
        if (_isMade && whole == model.Whole)
        {
            return;
        }

        (_isMade, model.Whole) = (true, whole);
        model.Leave();
        await (RendererInfo.IsInteractive ? model.FollowAsync(() => InvokeAsync(StateHasChanged)) : model.ShowAsync());
    }

    private IEnumerable<TodaySection> Sections => model.Today!.Sections.Where(section => model.Whole is null || section.Need == model.Whole);
}
