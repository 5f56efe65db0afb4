using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>What the board's page knows and does. It asks the database who looks and nothing else: deals come from the portfolio.</summary>
public sealed partial class BoardModel(
    ViewerSource viewers,
    ViewedPortfolio portfolio,
    DirectoryQuery directory,
    BoardMoves moves,
    Toasts toasts,
    ViewerClock clock,
    ILogger<BoardModel> logger) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private Viewer? _viewer;
    private Subscription? _subscription;
    private Action _changed = () => { };

    /// <summary>The board; null while it is not there yet.</summary>
    public BoardView? View { get; private set; }

    /// <summary>The instant that the cards tell of.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The pipelines to choose from.</summary>
    public ImmutableArray<Pipeline> Pipelines => directory.Current.Pipelines;

    /// <summary>What waits for the person's answer; null when nothing does.</summary>
    public BoardQuestion? Question { get; private set; }

    /// <summary>The name of a team.</summary>
    public string NameOf(TeamId team) => directory.Current.Teams.TryGetValue(team, out var known) ? known.Name : team.Value;

    /// <summary>Opens the board as it is, without being told of changes: for a page rendered ahead of its circuit.</summary>
    /// <returns>Null, or a sentence that says why it could not be opened.</returns>
    public Task<string?> OpenAsync(BoardState state, DateTimeOffset at) => OpenAsync(at, async viewer => View = ViewOf(state, await portfolio.SnapshotAsync(viewer, null, _gone.Token)));

    /// <summary>Opens the board and keeps it current.</summary>
    /// <param name="state">What to show.</param>
    /// <param name="at">The instant that the cards tell of.</param>
    /// <param name="marshal">Brings a change to the page's own thread.</param>
    /// <param name="changed">Told, on that thread, that something looks different.</param>
    /// <returns>Null, or a sentence that says why it could not be opened.</returns>
    public Task<string?> FollowAsync(BoardState state, DateTimeOffset at, Func<Action, Task> marshal, Action changed) => OpenAsync(at, async viewer =>
    {
        _changed = changed;
        _subscription?.Dispose();
        (var snapshot, _subscription) = await portfolio.SubscribeAsync(viewer, change => marshal(() => Take(change)), _gone.Token);
        View = ViewOf(state, snapshot);
    });

    /// <summary>Shows the board as another address asks for it.</summary>
    public async Task ShowAsync(BoardState state)
    {
        if (_viewer is { } viewer && View?.State != state)
        {
            View = ViewOf(state, await portfolio.SnapshotAsync(viewer, null, _gone.Token));
        }
    }

    /// <summary>Lets the cards tell of a later instant: signals fall all the time, and days pass.</summary>
    public void Tick(DateTimeOffset at)
    {
        At = at;
        _changed();
    }

    /// <summary>Asks the person where a deal should go.</summary>
    public void Offer(DealId id)
    {
        if (_viewer?.AsOf is not null)
        {
            toasts.Warn(StoreRefusals.LooksBack.Text);
        }
        else if (View?.Find(id)?.Deal is { } deal)
        {
            Question = new BoardQuestion.Where(id, deal.Account, deal.Name, deal.Stage);
        }
    }

    /// <summary>Puts the question away; nothing is done.</summary>
    public void Dismiss() => Question = null;

    /// <summary>Does what a drop or a dialog asks for.</summary>
    public Task MoveAsync(BoardMove move) => MoveAsync(move.Deal, move.Target, move.Reason, move.Version);

    /// <summary>Moves a deal: shown at once, then stored, and taken back where that is refused.</summary>
    /// <param name="id">The deal; one that is not on the board is not moved.</param>
    /// <param name="target">The stage.</param>
    /// <param name="reason">Why it passes a closed gate; null to be stopped there.</param>
    /// <param name="version">The version the person has seen; null for the one on the board.</param>
    public async Task MoveAsync(DealId id, StageId target, string? reason, long? version)
    {
        if (View is not { } view || view.Find(id) is not { } deal || view.Pipeline.Find(target) is not { } stage || deal.Deal.Stage == target || view.IsMoving(id))
        {
            return;
        }

        var asked = Question;
        Question = null;
        view.Begin(deal, target);
        _changed();

        var outcome = await StoreAsync(() => moves.MoveAsync(id, version ?? deal.Deal.Version, target, reason, _gone.Token));
        // The address may have changed meanwhile; the move ends on whatever board is shown now.
        (View ?? view).End(id, (await portfolio.SnapshotAsync(_viewer!)).Find(id));
        Answer(deal.Deal, stage, reason, asked, outcome);
        _changed();
    }

    /// <summary>The board of an address; null where there is no pipeline.</summary>
    internal static BoardView? ViewOf(BoardState state, PortfolioSnapshot snapshot, ImmutableArray<Pipeline> pipelines)
    {
        var pipeline = state.Pipeline is { } asked ? pipelines.FirstOrDefault(candidate => candidate.Id == asked) : null;
        // Unasked, the one with the most deals is what people mean by "the board".
        return (pipeline ?? pipelines.MaxBy(candidate => snapshot.Count(candidate.Id))) is { } shown ? new BoardView(state, shown, snapshot) : null;
    }

    /// <summary>Ends with the page. The circuit's services keep hold of this object to their own end, so it lets go of the deals.</summary>
    public void Dispose()
    {
        if (_gone.IsCancellationRequested)
        {
            return;
        }

        _subscription?.Dispose();
        View = null;
        _gone.Cancel();
        _gone.Dispose();
    }

    private void Answer(PortfolioDeal deal, Stage stage, string? reason, BoardQuestion? asked, Outcome<DealRecorded>? outcome)
    {
        switch (outcome)
        {
            case null:
                toasts.Warn($"{deal.Account} stays where it was: the move could not be saved. Try again in a moment.");
                break;
            case { IsAccepted: true, Value: { } recorded }:
                toasts.Say(
                    $"{deal.Account} moved to {stage.Name}.",
                    () => UndoAsync(deal, recorded.History.Version, recorded.Facts[0]));
                break;
            case { Refusal: GateClosed closed }:
                Question = new BoardQuestion.Gate(deal.Id, deal.Account, deal.Name, stage, closed.Gaps, null);
                break;
            case { Refusal: ChangedMeanwhile meanwhile }:
                Question = new BoardQuestion.Overtaken(deal.Id, deal.Account, deal.Name, stage, reason, meanwhile.Current.Version, Sentences(meanwhile));
                break;
            case { Refusal: { } refusal } when asked is BoardQuestion.Gate gate && reason is not null:
                Question = gate with { Fault = refusal.Text };
                break;
            case { Refusal: { } refusal }:
                toasts.Warn($"{deal.Account} stays where it was. {refusal.Text}");
                break;
        }
    }

    private async Task UndoAsync(PortfolioDeal deal, long version, FactId move)
    {
        var outcome = await StoreAsync(() => moves.UndoAsync(deal.Id, version, move, _gone.Token));
        switch (outcome)
        {
            case null:
                toasts.Warn($"The move of {deal.Account} could not be taken back. Try again in a moment.");
                break;
            case { Refusal: { } refusal }:
                toasts.Warn(refusal.Text);
                break;
            default:
                toasts.Say($"{deal.Account} is back where it was.");
                break;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A store that fails must not take the board down: the person is told, the fault is logged.")]
    private async Task<Outcome<DealRecorded>?> StoreAsync(Func<Task<Outcome<DealRecorded>>> store)
    {
        try
        {
            return await store();
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or SessionEndedException))
        {
            LogFault(logger, fault);
            return null;
        }
    }

    private ImmutableArray<string> Sentences(ChangedMeanwhile meanwhile)
    {
        var catalog = directory.Current;
        var names = new DealNames(meanwhile.Current, catalog.NameOf, stage => View?.Pipeline.Find(stage)?.Name ?? stage.Value);
        var text = new FactText(names, clock);
        return
        [
            .. meanwhile.Since.Select(fact =>
                $"{(fact.Actor is { } actor ? catalog.NameOf(actor) : "An import")}, {DateText.Instant(fact.RecordedAt, clock)}: {text.Sentence(fact.Content)}"),
        ];
    }

    [SuppressMessage("Design", "CA1031", Justification = "A board that cannot be opened says so and can be tried again; the fault is logged.")]
    private async Task<string?> OpenAsync(DateTimeOffset at, Func<Viewer, Task> open)
    {
        try
        {
            _viewer = await viewers.CurrentAsync(_gone.Token);
            At = at;
            await open(_viewer);
            return null;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or SessionEndedException))
        {
            LogNotOpened(logger, fault);
            return "The board could not be opened. Your deals are safe; try again in a moment.";
        }
    }

    private BoardView? ViewOf(BoardState state, PortfolioSnapshot snapshot) => ViewOf(state, snapshot, Pipelines);

    private void Take(PortfolioChange change)
    {
        View?.Apply(change);
        _changed();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The board could not be opened")]
    private static partial void LogNotOpened(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "A move on the board could not be stored")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
