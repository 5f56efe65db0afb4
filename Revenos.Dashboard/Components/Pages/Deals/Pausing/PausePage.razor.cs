using Microsoft.AspNetCore.Components;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Deals.Pausing;

/// <summary>Lays a deal to rest; shows the rest of one that does, and how it goes on.</summary>
public sealed partial class PausePage(PausingModel model, Toasts toasts, NavigationManager navigation, ViewerClock clock) : IDisposable
{
    private Guid _shown;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "step")]
    public string? StepName { get; set; }

    private RestStep? Step => RestSteps.Parse(StepName);

    private CriterionDraft? Ticking => model.Editor.Draft as CriterionDraft;

    public void Dispose()
    {
        model.Changed -= Refresh;
        model.Leave();
    }

    protected override void OnInitialized() => model.Changed += Refresh;

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Id)
        {
            _shown = Id;
            await model.LoadAsync(new DealId(Id), Step);
        }
        else
        {
            model.Open(Step);
        }
    }

    private string Title(DealView view) => (model.Pause, Step) switch
    {
        (null, _) => $"Pause {view.Deal.Account}",
        (_, RestStep.Reengage) => $"Re-engage {view.Deal.Account}",
        (_, RestStep.Extend) => $"Extend the pause of {view.Deal.Account}",
        (_, RestStep.Lose) => $"Close {view.Deal.Account} as lost",
        _ => $"The pause of {view.Deal.Account}",
    };

    private Task Refresh() => InvokeAsync(() =>
    {
        model.Notice(Step);
        StateHasChanged();
    });

    private void LeaveDialog(bool isOpen) => model.Editor.Leave();

    private async Task Save()
    {
        if (await model.SaveAsync() is not { } done)
        {
            return;
        }

        Say(done);
        var goesOn = model.Pause is null;
        if (goesOn || Step is not null)
        {
            navigation.NavigateTo(goesOn ? Urls.Deal(new DealId(Id)) : Urls.Pause(new DealId(Id)));
        }
        else
        {
            model.Open(Step);
        }
    }

    private void Say(DealDone done)
    {
        // A move says most of what is recorded with it: evidence, colleagues, criteria.
        var about = done.Facts.FirstOrDefault(fact => fact.Content is DealPaused or PauseExtended or DealReengaged or DealLost)
            ?? done.Facts.First(fact => fact.Content is PauseCriterionMet);
        var facts = done.Facts.Select(fact => fact.Id).ToList();
        toasts.Say($"{new FactText(model.View!.Names, clock).Sentence(about.Content).TrimEnd('.')}.", () => InvokeAsync(() => Undo(facts)));
    }

    private async Task Undo(List<FactId> facts)
    {
        if (await model.TakeBackAsync(facts) is not { } outcome)
        {
            return;
        }

        if (outcome.IsAccepted)
        {
            toasts.Say("Taken back.");
            model.Open(Step);
        }
        else
        {
            toasts.Warn(outcome.Refusal.Text);
        }

        StateHasChanged();
    }
}
