using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.UseCases.Recovery;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>One re-anchoring as it is being told: what is typed, what it would do, what others did meanwhile. Nothing typed is lost.</summary>
public sealed class ReanchorModel(
    DealModel deals,
    DealDoor door,
    ReanchorDraftQuery kept,
    ReanchorDrafts drafts,
    DirectoryQuery directory,
    ViewerSource viewers,
    IdSource ids,
    ViewerClock clock)
{
    private readonly Dictionary<MilestoneId, RefusedDays> _refused = [];
    private long _seen;
    private bool _isTyped;
    private bool _isOver;
    private Task _keeping = Task.CompletedTask;

    /// <summary>Raised when somebody else's doing or the passing of time changed the deal; from another thread.</summary>
    public event Func<Task>? Changed;

    public DealFace Face => deals.Face;

    public DealView? View => deals.View;

    public ReanchorDraft Draft { get; private set; } = new();

    /// <summary>The windows as they stand: the proposal, or what was chosen.</summary>
    public WindowPlan Windows { get; private set; } = WindowPlan.Empty;

    /// <summary>Everybody whose intent is asked for.</summary>
    public ImmutableArray<ReanchorPerson> People { get; private set; } = [];

    /// <summary>The kinds of causes that explain the drift today.</summary>
    public ImmutableArray<CauseKind> Causes { get; private set; } = [];

    /// <summary>Today's judgement and the one after re-anchoring; null before the deal is there.</summary>
    public DealEffect? Effect { get; private set; }

    /// <summary>Why this deal cannot be re-anchored where it stands; null when it can.</summary>
    public Refusal? Barred { get; private set; }

    /// <summary>Why it was not recorded; null when nobody refused.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was recorded since the draft was begun and nobody has looked at yet.</summary>
    public ImmutableArray<RecordedFact> Meanwhile { get; private set; } = [];

    /// <summary>When the draft was last kept; null while there is none.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>Why it could not be kept; null when it could.</summary>
    public Refusal? NotKept { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>When the observation would end that begins now.</summary>
    public DateTimeOffset ObservedUntil => Terms.ObservedUntil(clock.Now);

    /// <summary>How many working days that are.</summary>
    public int ObservationDays => Terms.Options.ObservationWorkingDays;

    public WorkingCalendar Calendar => Terms.Calendar;

    /// <summary>Whether the windows in force could stay as they are.</summary>
    public bool MayKeepWindows { get; private set; }

    private RecoveryTerms Terms => directory.Current.Recovery;

    private Playbook? Playbook => View?.Deal.Playbook is { } id ? directory.Current.FindPlaybook(id) : null;

    public DateOnly DayOf(DateTimeOffset at) => clock.DayOf(at);

    public string DayText(DateOnly day) => DateText.Day(day, clock);

    /// <summary>Days that were typed for a milestone and refused; null when there are none.</summary>
    public RefusedDays? RefusedAt(MilestoneId milestone) => _refused.GetValueOrDefault(milestone);

    /// <summary>Reads the deal and what its person began for it.</summary>
    public async Task LoadAsync(DealId deal, CancellationToken cancellation = default)
    {
        deals.Changed -= HearAsync;
        deals.Changed += HearAsync;
        (Draft, KeptAt, Refusal, NotKept, _isTyped, _isOver) = (new(), null, null, null, false, false);
        _refused.Clear();
        await deals.LoadAsync(deal, cancellation);
        if (View is { } view)
        {
            _seen = view.Version;
            await TakeUpAsync(view, cancellation);
            Look();
        }
    }

    /// <summary>Something was typed: works out what it would do. It is kept by <see cref="KeepAsync"/>.</summary>
    public void Typed()
    {
        _isTyped = true;
        Refusal = null;
        Look();
    }

    /// <summary>Takes an answer of a stakeholder; the first one brings along how and when they last spoke, if that is recent.</summary>
    public void Answer(ReanchorPerson person, Intent intent)
    {
        var told = Draft.IntentOf(person.Id.Value);
        told.Intent = intent;
        if (told is { IsAsked: true, By: null } && person.LastAnswered is { } last && clock.Now - last.At < RecentContact)
        {
            (told.By, told.On) = (IntentDraft.Through(last.Kind), clock.DayOf(last.At));
        }

        told.On ??= told.IsAsked ? Today : null;
        Typed();
    }

    /// <summary>Names somebody whom the deal does not know yet.</summary>
    public void Add(string name, string role, Authority authority)
    {
        Draft.Added.Add(new AddedPerson(ids.NewFact().Value, name.Trim(), role.Trim(), authority));
        Typed();
    }

    /// <summary>Takes somebody out again who was named here.</summary>
    public void Remove(ReanchorPerson person)
    {
        Draft.Added.RemoveAll(added => added.Id == person.Id.Value);
        Draft.Intents.Remove(person.Id.Value);
        Typed();
    }

    /// <summary>Moves a window; what follows is pushed.</summary>
    /// <param name="from">The windows when the move began.</param>
    /// <param name="isDone">Whether the hand has let go; until then the signals are not worked out.</param>
    public void Move(WindowPlan from, MilestoneId milestone, WindowPart part, int days, bool isDone)
    {
        Windows = from.Moved(milestone, part, days, Today, Calendar);
        if (isDone)
        {
            _refused.Clear();
            Choose(Windows);
        }
    }

    /// <summary>Takes days that were typed, or keeps them aside with the rule that refuses them.</summary>
    public void Type(MilestoneId milestone, DateOnly? start, DateOnly? due)
    {
        _refused.Remove(milestone);
        var outcome = start is { } from && due is { } to
            ? Windows.Typed(milestone, from, to, Today)
            : Refusals.Missing(start is null ? "The first day" : "The last day");
        if (outcome.IsAccepted)
        {
            Choose(outcome.Value);
        }
        else
        {
            _refused[milestone] = new RefusedDays(start, due, outcome.Refusal);
        }
    }

    /// <summary>Lays all windows out anew from today.</summary>
    public void Propose()
    {
        _refused.Clear();
        Choose(Proposal(View!));
    }

    /// <summary>Leaves the windows in force as they are.</summary>
    public void KeepWindows()
    {
        _refused.Clear();
        Choose(WindowSources.Present(View!, clock));
    }

    /// <summary>All that a step is lacking.</summary>
    public ImmutableArray<ReanchorFault> Faults(ReanchorStep step) => ReanchorFaults.Of(step, this);

    /// <summary>The first step that lacks something; null when it could be recorded.</summary>
    public ReanchorStep? FirstLacking => ReanchorSteps.All.Select(step => (ReanchorStep?)step).FirstOrDefault(step => !Faults(step!.Value).IsEmpty);

    /// <summary>Takes note of what was recorded meanwhile: the re-anchoring goes on with the deal as it is now.</summary>
    public void GoOn()
    {
        (_seen, Meanwhile) = (View!.Version, []);
        Typed();
    }

    /// <summary>Keeps what was typed since it was kept last; the ways in which this can be called follow one another.</summary>
    public Task KeepAsync() => _keeping = KeepAfterAsync(_keeping);

    /// <summary>Forgets the draft.</summary>
    /// <returns>What brings it back; null when there was nothing to forget.</returns>
    public async Task<Func<Task>?> DiscardAsync()
    {
        var deal = View!.Deal.Id;
        await KeepAsync();
        _isOver = true;
        var viewer = await viewers.CurrentAsync();
        var was = await kept.Find(deal, viewer);
        await drafts.Discard(deal, viewer);
        return was is null ? null : async () => await drafts.Keep(deal, was.Content, was.DealVersion, await viewers.CurrentAsync());
    }

    /// <summary>Records the re-anchoring with all that it tells of, unless something lacks or others were faster.</summary>
    /// <returns>Until when the deal is observed; null when it was not recorded.</returns>
    public async Task<DateTimeOffset?> RecordAsync()
    {
        Refusal = null;
        if (FirstLacking is not null || !Meanwhile.IsEmpty || View is not { } view)
        {
            return null;
        }

        var viewer = await viewers.CurrentAsync();
        var until = ObservedUntil;
        var outcome = await door.Record(new DealChange(view.Deal.Id, _seen, Facts(view).ToFacts()), viewer);
        if (outcome.IsAccepted)
        {
            _isOver = true;
            await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            await drafts.Discard(view.Deal.Id, viewer);
            return until;
        }

        if (outcome.Refusal is ChangedMeanwhile meanwhile)
        {
            deals.Accept(meanwhile.Current);
            Look();
        }
        else
        {
            Refusal = outcome.Refusal;
        }

        return null;
    }

    /// <summary>Ends what <see cref="LoadAsync"/> began.</summary>
    public void Leave()
    {
        deals.Changed -= HearAsync;
        deals.Dispose();
    }

    // A conversation of the last two weeks is worth telling of; an older one does not say what somebody thinks today.
    private static readonly TimeSpan RecentContact = TimeSpan.FromDays(14);

    private async Task TakeUpAsync(DealView view, CancellationToken cancellation)
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        // A draft from before the last re-anchoring has had its time.
        if (await kept.Find(view.Deal.Id, viewer, cancellation) is { } found
            && !(view.Deal.Reanchorings.LastOrDefault()?.At >= found.SavedAt)
            && ReanchorDraftJson.Read(found.Content) is { } draft)
        {
            (Draft, _seen, KeptAt) = (draft, Math.Min(found.DealVersion, view.Version), found.SavedAt);
        }
    }

    private async Task HearAsync()
    {
        Look();
        if (Changed is { } changed)
        {
            await changed();
        }
    }

    /// <summary>Brings everything that follows from the deal and the draft up to date.</summary>
    private void Look()
    {
        if (View is not { } view || _isOver)
        {
            return;
        }

        // Where nothing was told yet there is nothing to compare; and a look of the leadership changes nothing.
        Meanwhile = _isTyped || KeptAt is not null
            ? [.. view.History.Ledger.Where(fact => fact.Sequence > _seen && fact.Content is not EscalationViewed)]
            : [];
        _seen = Meanwhile.IsEmpty ? view.Version : _seen;
        Barred = RecoveryRule.Check(RecoveryStanding.Of(view.Deal, Calendar).StateFor(view.State), RecoveryMove.Reanchor);
        Causes = [.. view.Judgement.Causes.Select(cause => cause.Kind).Distinct()];
        Forget(view);
        People = ReanchorPerson.Of(view, Draft);
        MayKeepWindows = Present(view) is { Windows.IsEmpty: false } present && present.Windows.All(window => present.Fault(window.Milestone, Today) is null);
        Windows = Chosen(view);
        Effect = DealEffect.Of(view.History, Facts(view).Applied(), view.Rules, view.At);
    }

    // Others may have recorded somebody whom the draft added, or named them gone.
    private void Forget(DealView view) => Draft.Added.RemoveAll(added => view.Deal.Stakeholders.Any(person => person.Id.Value == added.Id));

    private ReanchorFacts Facts(DealView view) => new(Draft, Windows, view, Playbook, Terms, clock);

    private void Choose(WindowPlan windows)
    {
        Draft.Windows = [.. windows.Windows.Select(window => new ChosenDays(window.Milestone.Value, window.Start, window.Due))];
        Typed();
    }

    /// <summary>What was chosen, with a proposal for milestones that came since; else the proposal.</summary>
    private WindowPlan Chosen(DealView view)
    {
        var proposal = IsLate(view) || !MayKeepWindows ? Proposal(view) : Present(view);
        return Draft.Windows is not { IsDefault: false } chosen
            ? proposal
            : new WindowPlan([.. proposal.Windows.Select(window => chosen.FirstOrDefault(days => days.Milestone == window.Milestone.Value) is { } days
                ? window with { Start = days.Start, Due = days.Due }
                : window)]);
    }

    // A plan that holds need not be made anew: the deal may drift for other reasons.
    private static bool IsLate(DealView view) => view.Judgement[Signal.MilestoneVelocity] is { Level: SignalLevel.Below };

    private WindowPlan Present(DealView view) => WindowSources.Present(view, clock);

    private WindowPlan Proposal(DealView view) => WindowPlan.Propose(WindowSources.Of(view, Playbook), Today, Calendar);

    private async Task KeepAfterAsync(Task before)
    {
        // What went wrong with the one before was told to whoever asked for it.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!_isTyped || _isOver || Barred is not null || View is not { } view)
        {
            return;
        }

        _isTyped = false;
        var outcome = await drafts.Keep(view.Deal.Id, ReanchorDraftJson.Write(Draft), _seen, await viewers.CurrentAsync());
        (KeptAt, NotKept) = outcome.IsAccepted ? (outcome.Value, null) : (KeptAt, outcome.Refusal);
    }
}

/// <summary>Days that were typed and refused.</summary>
public sealed record RefusedDays(DateOnly? Start, DateOnly? Due, Refusal Why);
