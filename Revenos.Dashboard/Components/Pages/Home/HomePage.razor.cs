using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>Today: what needs somebody, in order of severity and value, and the one next step each.</summary>
public sealed partial class HomePage(HomeModel model, ViewerClock clock) : IDisposable
{
    private const int FewThatWait = 3;

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

    // What waits for others or only for time is told of, but does not push away what needs somebody.
    private ImmutableArray<TodayItem> Shown(TodaySection section) =>
        model.Whole is null && section.Need is (Need.Watch or Need.Reanchored) && section.Items.Length > FewThatWait ? section.Items[..FewThatWait] : section.Items;

    // Whoever decides has the reviews at the top of the page.
    private IEnumerable<TodaySection> Sections => model.Today!.Sections.Where(section =>
        model.Whole is { } whole ? section.Need == whole : section.Need != Need.Escalated || model.Reviews is null);
}
