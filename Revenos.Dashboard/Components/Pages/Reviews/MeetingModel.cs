using System.Collections.Immutable;
using Revenos.Core.Outcomes;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>A review meeting: the queue as it stood when it began, walked one deal at a time. What comes in meanwhile is for the next one.</summary>
public sealed class MeetingModel(ReviewsModel queue, ReviewModel review)
{
    private readonly HashSet<FactId> _decided = [];
    private Func<Task>? _changed;

    /// <summary>The deal that is talked about, with the decision on it.</summary>
    public ReviewModel Review { get; } = review;

    /// <summary>What is walked; null until it was read.</summary>
    public ImmutableArray<ReviewItem>? Queue { get; private set; }

    /// <summary>The place in the queue, from 0.</summary>
    public int Place { get; private set; }

    /// <summary>Whether everything was decided, in this meeting or meanwhile.</summary>
    public bool IsDone { get; private set; }

    public int DecidedCount => _decided.Count;

    public bool HasNext => Place + 1 < Queue?.Length;

    public bool HasPrevious => Place > 0;

    /// <summary>Begins with the first of the queue.</summary>
    /// <param name="changed">Told after something changed by somebody else's doing, off the circuit's thread; null to look once.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task BeginAsync(Func<Task>? changed, CancellationToken cancellation = default)
    {
        _changed = changed;
        await queue.ShowAsync(null, cancellation);
        Queue = queue.Waiting ?? [];
        IsDone = Queue.Value.IsEmpty;
        if (!IsDone)
        {
            await GoAsync(0, cancellation);
        }
    }

    public Task NextAsync() => HasNext && !IsDone ? GoAsync(Place + 1) : Task.CompletedTask;

    public Task PreviousAsync() => HasPrevious && !IsDone ? GoAsync(Place - 1) : Task.CompletedTask;

    /// <summary>Chooses a decision by its number from 1; one that cannot be chosen changes nothing.</summary>
    public void Choose(int number)
    {
        if (Review.View is { MayDecide: true } view && number >= 1 && number <= DecisionDraft.Choices.Length
            && DecisionDraft.Choices[number - 1] is var choice && (choice != ReviewDecision.Recovered || !view.IsDrifting))
        {
            Review.Draft.Kind = choice;
        }
    }

    /// <summary>Records the decision and goes on to the next deal that waits.</summary>
    /// <returns>What was decided; null when nothing was.</returns>
    public async Task<MeetingDecision?> DecideAsync(CancellationToken cancellation = default)
    {
        var facts = await Review.DecideAsync(cancellation);
        if (facts.IsEmpty || Review.View is not { Escalation: { Decision: { } decision } escalation } view)
        {
            return null;
        }

        _decided.Add(escalation.Fact);
        var done = new MeetingDecision(Place, decision.Kind, view.Deal.Account, facts);
        await GoOnAsync(cancellation);
        return done;
    }

    /// <summary>Goes back to a deal and takes what was decided on it back.</summary>
    /// <returns>Null when it is taken back, or why not.</returns>
    public async Task<Refusal?> UndoAsync(MeetingDecision decision)
    {
        IsDone = false;
        await GoAsync(decision.Place);
        if (await Review.TakeBackAsync(decision.Facts) is { } refusal)
        {
            return refusal;
        }

        _decided.Remove(Queue!.Value[decision.Place].Escalation);
        return null;
    }

    public void Leave() => Review.Leave();

    private async Task GoOnAsync(CancellationToken cancellation)
    {
        var items = Queue!.Value;
        var order = Enumerable.Range(Place + 1, items.Length - Place - 1).Concat(Enumerable.Range(0, Place));
        foreach (var place in order.Where(place => !_decided.Contains(items[place].Escalation)))
        {
            await GoAsync(place, cancellation);
            if (Review.View is { IsOpen: true })
            {
                return;
            }

            // Somebody else was faster.
            _decided.Add(items[place].Escalation);
        }

        Review.Leave();
        IsDone = true;
    }

    private async Task GoAsync(int place, CancellationToken cancellation = default)
    {
        Place = place;
        await Review.ShowAsync(Queue!.Value[place].Escalation, _changed, cancellation);
    }
}

/// <summary>What was decided in a meeting, to be taken back.</summary>
public sealed record MeetingDecision(int Place, ReviewDecision Kind, string Account, ImmutableArray<FactId> Facts);
