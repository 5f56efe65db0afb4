using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>Leadership in one room, one deal on the screen at a time.</summary>
public sealed partial class MeetingPage(MeetingModel model, Toasts toasts, ViewerClock clock, NavigationManager navigation) : IDisposable
{
    public void Dispose() => model.Leave();

    protected override Task OnInitializedAsync() =>
        // The page that is rendered ahead has opened nothing yet.
        RendererInfo.IsInteractive ? model.BeginAsync(() => InvokeAsync(StateHasChanged)) : Task.CompletedTask;

    private Task Next() => model.NextAsync();

    private Task Previous() => model.PreviousAsync();

    private async Task Press(MeetingKey key)
    {
        switch (key)
        {
            case MeetingKey.Next:
                await model.NextAsync();
                break;
            case MeetingKey.Previous:
                await model.PreviousAsync();
                break;
            case MeetingKey.Record:
                await Decide();
                break;
            case MeetingKey.Leave:
                navigation.NavigateTo(Urls.Reviews);
                break;
            default:
                model.Choose(key - MeetingKey.First + 1);
                break;
        }
    }

    private async Task Decide()
    {
        if (model.Review.Draft.Kind is not null && await model.DecideAsync() is { } done)
        {
            toasts.Say($"{done.Account}: {KindText.InText(KindText.Of(done.Kind))}.", () => InvokeAsync(() => Undo(done)));
        }
    }

    private async Task Undo(MeetingDecision decision)
    {
        if (await model.UndoAsync(decision) is { } refusal)
        {
            toasts.Warn(refusal.Text);
        }

        StateHasChanged();
    }
}
