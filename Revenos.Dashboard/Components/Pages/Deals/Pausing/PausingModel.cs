using Revenos.Core.Deals;
using Revenos.Core.Outcomes;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Deals.Pausing;

/// <summary>A deal that is to be laid to rest, or rests: which form is open on it, and what may be done.</summary>
public sealed class PausingModel(DealModel deals, DealEditor editor, RecoveryTerms terms, IdSource ids, ViewerClock clock)
{
    /// <summary>Raised when somebody else, or the passing of time, changed the deal; from another thread.</summary>
    public event Func<Task>? Changed
    {
        add => deals.Changed += value;
        remove => deals.Changed -= value;
    }

    public DealEditor Editor { get; } = editor;

    public RestLimits Limits { get; } = new(terms);

    public DealFace Face => deals.Face;

    /// <summary>The deal; null unless <see cref="Face"/> is Ready.</summary>
    public DealView? View => deals.View;

    /// <summary>The rest it is in; null when it does not rest.</summary>
    public Pause? Pause => View?.Deal.CurrentPause;

    /// <summary>Whether it rests and its day has come, recorded or not.</summary>
    public bool IsDue => Pause is { } pause && (pause.DueSince is not null || terms.Calendar.StartOf(pause.ReengageOn) <= clock.Now);

    /// <summary>Why it may not be laid to rest now; null when it may.</summary>
    public Refusal? Refusal => View is { } view
        ? RecoveryRule.Check(RecoveryStanding.Of(view.Deal, terms.Calendar).StateFor(view.State), RecoveryMove.Pause)
        : null;

    /// <summary>Whether the viewer may agree to more and longer rests than usual.</summary>
    public bool MayOverride => View?.Viewer?.SeesAll == true;

    public async Task LoadAsync(DealId deal, RestStep? step)
    {
        Editor.Leave();
        await deals.LoadAsync(deal);
        Open(step);
    }

    /// <summary>Opens the form that belongs to the deal and the step, unless it is open already.</summary>
    public void Open(RestStep? step)
    {
        if (View is { } view && !Fits(Editor.Draft, step))
        {
            Editor.Leave();
            if (DraftFor(step, view) is { } draft)
            {
                Editor.Begin(draft, view);
            }
        }
    }

    /// <summary>Opens the form that ticks a criterion off.</summary>
    public void Tick(int criterion) => Editor.Begin(new CriterionDraft(Pause!, criterion, ids.NewFact()), View!);

    public void Typed() => Editor.Typed(View!);

    /// <summary>The deal changed under the open form; what is typed stays as long as the form has a meaning.</summary>
    public void Notice(RestStep? step)
    {
        if (View is { } view)
        {
            Editor.Notice(view);
            Open(step);
        }
    }

    /// <summary>Records the open form, on top of what others did if they were faster and the viewer has seen it.</summary>
    public async Task<DealDone?> SaveAsync()
    {
        var view = View!;
        if (!Editor.Meanwhile.IsEmpty)
        {
            Editor.Accept(view);
        }

        var done = await Editor.SaveAsync(view);
        if (done is not null)
        {
            deals.Accept(done.History);
        }
        else if (!Editor.Meanwhile.IsEmpty)
        {
            await deals.LoadAsync(view.Deal.Id);
        }

        return done;
    }

    public async Task<Outcome<DealDone>?> TakeBackAsync(IReadOnlyList<FactId> facts)
    {
        if (View is not { } view)
        {
            return null;
        }

        var outcome = await Editor.TakeBackAsync(view, facts);
        if (outcome.IsAccepted)
        {
            deals.Accept(outcome.Value.History);
        }

        return outcome;
    }

    /// <summary>Ends following the deal. Not Dispose: the circuit's services would hold on to every page until the circuit ends.</summary>
    public void Leave() => deals.Dispose();

    private bool Fits(DealDraft? draft, RestStep? step) => draft switch
    {
        null => Pause is not null && step is null,
        PauseDraft => Pause is null,
        CriterionDraft => Pause is not null && step is null,
        ReengagementDraft => Pause is not null && step == RestStep.Reengage,
        ExtensionDraft => Pause is not null && step == RestStep.Extend,
        LossDraft => Pause is not null && step == RestStep.Lose,
        _ => false,
    };

    private DealDraft? DraftFor(RestStep? step, DealView view) => (view.Deal.CurrentPause, step) switch
    {
        (null, _) => view.IsOngoing ? new PauseDraft(Limits) : null,
        ({ } pause, { } chosen) => DraftFor(chosen, view.Deal, pause),
        _ => null,
    };

    private DealDraft DraftFor(RestStep step, Deal deal, Pause pause) => step switch
    {
        RestStep.Reengage => new ReengagementDraft(deal, pause, terms.Calendar, clock),
        RestStep.Extend => new ExtensionDraft(Limits),
        RestStep.Lose => new LossDraft(),
    };
}
