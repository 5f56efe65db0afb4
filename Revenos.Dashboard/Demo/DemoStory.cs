using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Demo;

/// <summary>Collects the facts of one deal in whatever order they are thought of; what falls on or after the end is left out.</summary>
internal sealed class DemoStory(DemoRandom random, DemoPerson owner, DateTimeOffset end)
{
    private readonly List<(DateTimeOffset At, FactId Id, Fact Content)> _facts = [];

    public DealId Deal { get; } = new(random.Id());

    public DateTimeOffset End { get; } = end;

    /// <summary>Adds a fact at the working hour nearest to an instant, and returns the id by which later facts refer to it.</summary>
    public FactId Add(DateTimeOffset at, Fact content)
    {
        var id = new FactId(random.Id());
        if (at < End)
        {
            _facts.Add((DemoCalendar.Working(at), id, content));
        }

        return id;
    }

    /// <summary>Ends the story with a fact after all others.</summary>
    public void Close(Fact content) => _facts.Add((DemoCalendar.Working(End), new FactId(random.Id()), content));

    /// <summary>Adds a fact at an instant to the tick, as what falls due by itself does.</summary>
    public FactId Happen(DateTimeOffset at, Fact content)
    {
        var id = new FactId(random.Id());
        _facts.Add((at.Stored(), id, content));
        return id;
    }

    /// <summary>The facts in the order in which they occurred, those of one minute in the order in which they were told.</summary>
    public DealChange ToChange(int number) => new(Deal, 0,
    [
        .. _facts
            .OrderBy(fact => fact.At)
            .Select((fact, place) => new NewFact(fact.Content, fact.At, fact.Id, $"{number:0000}-{place + 1:000}", ActorOf(fact.Content))),
    ]);

    /// <summary>The deal that the facts so far make.</summary>
    public DealHistory ToHistory() => DealHistory.Of(_facts
        .OrderBy(fact => fact.At)
        .Select((fact, place) => new RecordedFact(fact.Id, Deal, place + 1, fact.At, fact.At, ActorOf(fact.Content), FactSource.App, fact.Content)));

    // What happens by itself is nobody's doing.
    private PersonId? ActorOf(Fact content) => content switch
    {
        DealEscalated { Trigger: not EscalationTrigger.ByHand } or ObservationEnded or PauseFellDue => null,
        EscalationViewed or EscalationDecided => DemoCast.Leader.Id,
        _ => owner.Id,
    };
}
