using System.Text.Json;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Properties;

/// <summary>What a judgement may depend on: what occurred, when, and by when; and on nothing else.</summary>
public sealed class HistoryLaws
{
    private static readonly JsonSerializerOptions AsText = new() { IncludeFields = true };

    [Fact]
    public void Judge_FactsRecordedInAnotherOrder_SaysTheSame() => DealCase.Holds(deal =>
    {
        var order = deal.Facts.Select((_, i) => (long)i + 1).ToArray();
        new Random(deal.Looks[0]).Shuffle(order);
        var shuffled = DealHistory.Of(deal.Facts.Select((fact, i) => fact with { Sequence = order[i] }));

        AssertSame(deal, shuffled, deal.Instants);
    });

    [Fact]
    public void Judge_FactsAfterTheInstant_AreIgnored() => DealCase.Holds(deal =>
    {
        foreach (var at in deal.Instants)
        {
            AssertSame(deal, DealHistory.Of(deal.Facts.Where(fact => fact.OccurredAt <= at)), [at]);
        }
    });

    [Fact]
    public void Until_AnyInstant_IsTheHistoryThatHadBeenRecordedByThen() => DealCase.Holds(deal =>
    {
        foreach (var at in deal.Instants)
        {
            var until = deal.History.Until(at);
            Assert.Equal(deal.Facts.Where(fact => fact.OccurredAt <= at), until.Ledger);
            AssertSame(deal, until, deal.Instants.Where(instant => instant <= at));
        }
    });

    /// <summary>Taking something back leaves the history as if it had never been said.</summary>
    [Fact]
    public void Judge_CorrectedFact_CountsAsNeverSaid() => DealCase.Holds(deal =>
    {
        if (deal.Facts.Count < 2)
        {
            return;
        }

        var wrong = deal.Facts[1 + (deal.Looks[0] % (deal.Facts.Count - 1))];
        var taken = deal.History.With(HistoryBuilder.Recorded(deal.Facts.Count + 1, wrong.OccurredAt, new FactCorrected(wrong.Id, null, "")));
        var never = DealHistory.Of(deal.Facts.Where(fact => fact != wrong));

        Assert.All(deal.Instants, at => Assert.Equal(Said(never, deal, at), Said(taken, deal, at)));
    });

    /// <summary>
    /// The clocks of a resting deal stand still: put a rest anywhere, move everything after it by its length, and every
    /// reading moves along.
    /// </summary>
    [Fact]
    public void Judge_RestPutInBetween_MovesEveryReadingByItsLength() => DealCase.Holds(
        deal =>
        {
            var facts = deal.Facts.Where(fact => fact.Content is not (DealPaused or DealReengaged or DealWon or DealLost)).ToList();
            var began = deal.Instants.First();
            var rest = TimeSpan.FromDays(1 + (deal.Looks[0] % 200));
            DateTimeOffset Moved(DateTimeOffset instant) => instant > began ? instant + rest : instant;
            var rested = facts
                .Select(fact => fact with { OccurredAt = Moved(fact.OccurredAt), Content = WithDates(fact.Content, Moved) })
                .Append(HistoryBuilder.Recorded(facts.Count + 1000, began, new DealPaused("", new DateOnly(2027, 1, 1), [])))
                .Append(HistoryBuilder.Recorded(facts.Count + 1001, began + rest, new DealReengaged("", [])));

            var (plain, paused) = (DealHistory.Of(facts), DealHistory.Of(rested));
            foreach (var at in deal.Instants.Where(at => at > began))
            {
                var (expected, actual) = (DriftEngine.Judge(plain, deal.Rules, at)!, DriftEngine.Judge(paused, deal.Rules, Moved(at))!);
                Assert.All(expected.Readings.Zip(actual.Readings), pair =>
                {
                    Assert.Equal(pair.First.Value is null, pair.Second.Value is null);
                    Assert.Equal(pair.First.Value ?? 0, pair.Second.Value ?? 0, 1e-9);
                });
            }
        },
        cases: 100);

    /// <summary>Dates that people name count as moved along, too; the windows by their start, so that they keep their length.</summary>
    private static Fact WithDates(Fact fact, Func<DateTimeOffset, DateTimeOffset> moved)
    {
        Window Move(Window window) => new(moved(window.Start), moved(window.Start) + (window.Due - window.Start));
        return fact switch
        {
            PlanAnchored plan => plan with { Milestones = [.. plan.Milestones.Select(milestone => milestone with { Window = Move(milestone.Window) })] },
            MilestoneRedated redated => redated with { Window = Move(redated.Window) },
            EvidenceAttached { ValidUntil: { } last } piece => piece with { ValidUntil = moved(last) },
            CommitmentMade { DocumentBy: { } date } promise => promise with { DocumentBy = moved(date) },
            _ => fact,
        };
    }

    private static void AssertSame(DealCase deal, DealHistory other, IEnumerable<DateTimeOffset> instants) =>
        Assert.All(instants, at => Assert.Equal(Said(deal.History, deal, at), Said(other, deal, at)));

    /// <summary>Everything that is said, as text: records that hold arrays compare by reference.</summary>
    private static string Said(DealHistory history, DealCase deal, DateTimeOffset at) => JsonSerializer.Serialize(
        (DriftEngine.Judge(history, deal.Rules, at), DriftEngine.Outlook(history, deal.Rules, at), DriftEngine.Episodes(history, deal.Rules, at)),
        AsText);
}
