using Microsoft.AspNetCore.Components;
using Revenos.Core.Facts;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>One deal: its verdict, what made it, its story, and every action in place.</summary>
public sealed partial class DealPage(DealModel model, DealEditor editor, Toasts toasts, RecoveryTerms terms, ViewerClock clock) : IDisposable
{
    private readonly DealModel _model = model;
    private readonly DealEditor _editor = editor;
    private DealDone? _done;
    private Guid _shown;

    [Parameter]
    public Guid Id { get; set; }

    public void Dispose()
    {
        _model.Changed -= Refresh;
        _editor.Leave();
        _model.Dispose();
    }

    protected override void OnInitialized() => _model.Changed += Refresh;

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Id)
        {
            (_shown, _done) = (Id, null);
            _editor.Leave();
            await _model.LoadAsync(new DealId(Id));
        }
    }

    private Task Refresh() => InvokeAsync(() =>
    {
        // The page's own change comes back through the portfolio, too; what it did stays on the screen.
        if (_done?.History.Version != _model.View?.Version)
        {
            _done = null;
        }

        if (_model.View is { } view)
        {
            _editor.Notice(view);
        }

        StateHasChanged();
    });

    private void Begin(DealDraft draft) => _editor.Begin(draft, _model.View!);

    private void Leave(bool isOpen) => _editor.Leave();

    private async Task Save()
    {
        var view = _model.View!;
        if (!_editor.Meanwhile.IsEmpty)
        {
            // What the others did is on the screen: this is "mine on top".
            _editor.Accept(view);
        }

        if (await _editor.SaveAsync(view) is { } done)
        {
            Show(done, done.Facts[0].Content);
        }
        else if (!_editor.Meanwhile.IsEmpty)
        {
            await _model.LoadAsync(new DealId(Id));
        }
    }

    private async Task TakeBack(StoryEntry entry) =>
        // What was taken back before counts again when its correction is taken back in turn.
        await Undo([entry.Counts is null ? entry.Correction!.Id : entry.Fact.Id]);

    private async Task Undo(IReadOnlyList<FactId> facts)
    {
        if (_model.View is not { } view)
        {
            return;
        }

        var outcome = await _editor.TakeBackAsync(view, facts);
        if (outcome.IsAccepted)
        {
            Show(outcome.Value, outcome.Value.Facts[^1].Content);
        }
        else
        {
            toasts.Warn(outcome.Refusal.Text);
        }

        StateHasChanged();
    }

    private void Show(DealDone done, Fact about)
    {
        _model.Accept(done.History);
        _done = done;
        if (_model.View is { } view)
        {
            var sentence = new FactText(view.Names, clock).Sentence(about).TrimEnd('.');
            var effect = done.Effect is { } moved ? EffectText.Sentence(moved, clock) : "";
            var facts = done.Facts.Select(fact => fact.Id).ToList();
            toasts.Say($"{sentence}. {effect}".TrimEnd(), () => InvokeAsync(() => Undo(facts)));
        }
    }
}
