using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Core.Deals;

/// <summary>The order of facts, and corrections.</summary>
public sealed class DealHistoryTests
{
    [Fact]
    public void AsOf_BeforeTheOpening_IsNoDeal() => Assert.Null(HistoryBuilder.Opened().Build().AsOf(HistoryBuilder.Opening.AddTicks(-1)));

    [Fact]
    public void AsOf_TheInstantOfAFact_IncludesIt()
    {
        var history = HistoryBuilder.Opened().At(5, new DealRevalued(new Money(7, "EUR"))).Build();

        Assert.Equal(210_000, history.AsOf(HistoryBuilder.Day(5).AddTicks(-1))!.Value.Amount);
        Assert.Equal(7, history.AsOf(HistoryBuilder.Day(5))!.Value.Amount);
    }

    [Fact]
    public void Latest_RecordedLateButOccurredEarly_CountsWhenItOccurred()
    {
        var history = HistoryBuilder.Opened().At(9, new DealRevalued(new Money(2, "EUR"))).At(4, new DealRevalued(new Money(1, "EUR"))).Build();

        Assert.Equal(2, history.Latest()!.Value.Amount);
        Assert.Equal(HistoryBuilder.Day(9), history.Latest()!.LastFactAt);
    }

    [Fact]
    public void Latest_SameInstant_WhatIntroducesComesBeforeWhatRefers()
    {
        var promise = HistoryBuilder.IdOf(3);
        var history = HistoryBuilder.Opened().At(1, new CommitmentAdvanced(promise, CommitmentLevel.Executed)).Promised(1, CommitmentLevel.Verbal).Build();

        Assert.Equal(CommitmentLevel.Executed, Assert.Single(history.Latest()!.Commitments).Level);
    }

    [Fact]
    public void Latest_SecondOpening_ChangesNothing()
    {
        var opening = (DealOpened)HistoryBuilder.Opened().Build().Facts[0].Content;
        var deal = HistoryBuilder.Opened().At(3, opening with { Name = "Another" }).Build().Latest()!;

        Assert.Equal((HistoryBuilder.Opening, "Warehouse twin"), (deal.OpenedAt, deal.Name));
    }

    [Fact]
    public void Version_Ledger_KeepsWhatWasCorrected()
    {
        var history = HistoryBuilder.Opened().Met(3).At(3, new FactCorrected(HistoryBuilder.IdOf(2), null, "It was another deal")).Build();

        Assert.Equal((3L, 3, 1), (history.Version, history.Ledger.Length, history.Facts.Length));
        Assert.Empty(history.Latest()!.Engagements);
    }

    [Fact]
    public void Correction_WithAReplacement_TakesItsPlaceAndKeepsItsNameAndInstant()
    {
        var story = HistoryBuilder.Opened().Met(3);
        var met = story.Last;
        var call = new EngagementLogged(EngagementKind.Call, EngagementDirection.Inbound, [], null, "");

        var engagement = Assert.Single(story.At(3, new FactCorrected(met, call, "It was a call")).Build().Latest()!.Engagements);

        Assert.Equal((met, HistoryBuilder.Day(3), EngagementKind.Call), (engagement.Id, engagement.At, engagement.Kind));
    }

    [Fact]
    public void Correction_OfACorrection_BringsBackWhatWasSaidFirst()
    {
        var story = HistoryBuilder.Opened().Met(3);
        story.At(3, new FactCorrected(story.Last, null, ""));
        story.At(3, new FactCorrected(story.Last, null, "Undone"));

        Assert.Single(story.Build().Latest()!.Engagements);
    }

    [Fact]
    public void Correction_Twice_TheLaterOneCounts()
    {
        var story = HistoryBuilder.Opened().At(2, new DealRevalued(new Money(1, "EUR")));
        var revalued = story.Last;
        story.At(2, new FactCorrected(revalued, new DealRevalued(new Money(2, "EUR")), "")).At(2, new FactCorrected(revalued, new DealRevalued(new Money(3, "EUR")), ""));

        Assert.Equal(3, story.Build().Latest()!.Value.Amount);
    }

    [Fact]
    public void With_MoreFacts_IsTheHistoryOfAll()
    {
        var before = HistoryBuilder.Opened().Build();
        var more = HistoryBuilder.Recorded(2, HistoryBuilder.Day(1), new DealWon(""));

        Assert.Equal(DealHistory.Of([.. before.Ledger, more]).Facts, before.With(more).Facts);
        Assert.Equal(before.With(more).Facts, before.With([more]).Facts);
    }

    [Fact]
    public void Until_AnInstant_EndsThereWithWhatIsKnownTodayOfThatTime()
    {
        var opened = HistoryBuilder.Opened().At(2, new DealRevalued(new Money(5, "EUR"))).At(20, new DealRevalued(new Money(9, "EUR"))).Build();
        var wrong = opened.Facts[1];
        var later = HistoryBuilder.Recorded(4, wrong.OccurredAt, new FactCorrected(wrong.Id, new DealRevalued(new Money(6, "EUR")), "a slip")) with { RecordedAt = HistoryBuilder.Day(25) };
        var ahead = HistoryBuilder.Recorded(5, HistoryBuilder.Day(20), new FactCorrected(opened.Facts[2].Id, null, "never said"));

        var until = opened.With([later, ahead]).Until(HistoryBuilder.Day(10));

        Assert.Equal([1L, 2L, 4L], until.Ledger.Select(fact => fact.Sequence));
        Assert.Equal(6, until.Latest()!.Value.Amount);
        Assert.Null(opened.Until(HistoryBuilder.Opening.AddTicks(-1)).Latest());
        Assert.Equal(0, opened.Until(HistoryBuilder.Opening.AddTicks(-1)).Version);
    }
}
