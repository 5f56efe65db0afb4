using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>One escalation with the story of its deal, and the decision.</summary>
public sealed partial class ReviewPage(ReviewModel model, Toasts toasts, ViewerClock clock) : IDisposable
{
    private (Guid Escalation, Guid Deal) _shown;

    /// <summary>Which escalation; empty for the last one of <see cref="Deal"/>.</summary>
    [Parameter]
    public Guid Escalation { get; set; }

    [Parameter]
    public Guid Deal { get; set; }

    public void Dispose() => model.Leave();

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (Escalation, Deal))
        {
            return;
        }

        _shown = (Escalation, Deal);
        Func<Task>? changed = RendererInfo.IsInteractive ? () => InvokeAsync(StateHasChanged) : null;
        await (Escalation == Guid.Empty ? model.ShowAsync(new DealId(Deal), changed) : model.ShowAsync(new FactId(Escalation), changed));
    }

    private async Task Decide()
    {
        var facts = await model.DecideAsync();
        if (!facts.IsEmpty && model.View?.Escalation.Decision is { } decision)
        {
            toasts.Say($"Decided: {KindText.InText(KindText.Of(decision.Kind))}. {model.View.OwnerName} sees it now.", () => InvokeAsync(() => TakeBack(facts)));
        }
    }

    private async Task TakeBack(ImmutableArray<FactId> facts)
    {
        if (await model.TakeBackAsync(facts) is { } refusal)
        {
            toasts.Warn(refusal.Text);
        }

        StateHasChanged();
    }
}
