using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals.Reanchor;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals.Reanchor;

public sealed class ReanchorFactsTests
{
    private static ReanchorDraft ToldOf(FactId person, IntentDraft told) =>
        new() { Intents = { [person.Value] = told }, WhatChanged = "A", WhyItHolds = "B", FirstStep = "C", FirstStepOn = Reanchors.Clock.Today };

    [Fact]
    public void ToFacts_ConfirmedByCall_LogsTheCallAndTheRationaleAndIsAdmitted()
    {
        var view = DealViews.Drifting().On(60);

        var facts = Reanchors.Facts(view, Reanchors.Told());

        Assert.Equal([typeof(EngagementLogged), typeof(RationaleConfirmed), typeof(DealReanchored)], facts.Select(fact => fact.Content.GetType()));
        var call = (EngagementLogged)facts[0].Content;
        Assert.Equal((EngagementKind.Call, EngagementDirection.TwoWay, "The pilot stays."), (call.Kind, call.Direction, call.Note));
        Assert.Equal([Reanchors.Ruth], call.Stakeholders);
        Assert.Null(Reanchors.Admit(view, facts));
    }

    [Fact]
    public void ToFacts_Reanchoring_HoldsCausesIntentsWindowsAndTheEndOfTheObservation()
    {
        var view = DealViews.Drifting().On(60);

        var reanchored = (DealReanchored)Reanchors.Facts(view, Reanchors.Told())[^1].Content;

        // Only what explains the drift today, whatever else a former day had acknowledged.
        Assert.Equal(view.Judgement.Causes.Select(cause => cause.Kind).Distinct(), reanchored.Causes);
        Assert.Equal(new StakeholderIntent(Reanchors.Ruth, Intent.Confirmed, EngagementKind.Call, Reanchors.Clock.Today, "The pilot stays."), Assert.Single(reanchored.Intents));
        Assert.Equal(["problem", "trial", "contract"], reanchored.Milestones.Select(milestone => milestone.Id.Value));
        Assert.Equal(view.Deal.Plan[0].Window, reanchored.Milestones[0].Window);
        Assert.True(reanchored.Milestones[1].Window.Due > view.At);
        Assert.Equal(RecoveryTerms.Default.ObservedUntil(view.At), reanchored.ObservedUntil);
        Assert.Equal("The plant manager took it over.", reanchored.Trajectory.WhatChanged);
    }

    [Fact]
    public void ToFacts_ConversationOfThatDayLoggedAlready_IsNotLoggedTwice()
    {
        var view = DealViews.Drifting()
            .At(58, new EngagementLogged(EngagementKind.Meeting, EngagementDirection.TwoWay, [Reanchors.Ruth], null, ""))
            .On(60);
        var day = Reanchors.Clock.DayOf(HistoryBuilder.Day(58));

        Assert.DoesNotContain(Reanchors.Facts(view, Reanchors.Told(on: day)), fact => fact.Content is EngagementLogged);
        Assert.Contains(Reanchors.Facts(view, Reanchors.Told(on: day.AddDays(1))), fact => fact.Content is EngagementLogged);
    }

    [Fact]
    public void ToFacts_LettersThatNobodyAnswered_AreNoConversation()
    {
        var view = DealViews.Drifting()
            .At(58, new EngagementLogged(EngagementKind.Email, EngagementDirection.Outbound, [Reanchors.Ruth], null, ""))
            .On(60);

        Assert.Contains(Reanchors.Facts(view, Reanchors.Told(on: Reanchors.Clock.DayOf(HistoryBuilder.Day(58)))), fact => fact.Content is EngagementLogged);
    }

    [Fact]
    public void ToFacts_HeardFromOthers_CountsAsNoContactAndConfirmsNothing()
    {
        var view = DealViews.Drifting().On(60);

        var facts = Reanchors.Facts(view, Reanchors.Told(by: LearntBy.Others));

        Assert.Null(Assert.IsType<DealReanchored>(Assert.Single(facts).Content).Intents[0].Means);
        Assert.Null(Reanchors.Admit(view, facts));
    }

    [Theory]
    [InlineData(Intent.Uncertain)]
    [InlineData(Intent.Withdrawn)]
    public void ToFacts_NotConfirmed_LogsTheTalkButNoRationale(Intent intent)
    {
        var facts = Reanchors.Facts(DealViews.Drifting().On(60), Reanchors.Told(intent));

        Assert.Equal([typeof(EngagementLogged), typeof(DealReanchored)], facts.Select(fact => fact.Content.GetType()));
    }

    [Fact]
    public void ToFacts_TwoPeopleInOneMeeting_IsOneMeeting()
    {
        var story = DealViews.Drifting().At(20, new StakeholderAdded("Peter Osei", "", Authority.Champion));
        var peter = story.Last;
        var draft = Reanchors.Told(by: LearntBy.Meeting);
        draft.Intents[peter.Value] = new IntentDraft { Intent = Intent.Uncertain, By = LearntBy.Meeting, On = Reanchors.Clock.Today, Note = "Wants a second line." };
        var view = story.On(60);

        var meeting = (EngagementLogged)Assert.Single(Reanchors.Facts(view, draft), fact => fact.Content is EngagementLogged).Content;

        Assert.Equal([Reanchors.Ruth, peter], meeting.Stakeholders);
        Assert.Equal("Ruth Bramwell: The pilot stays. Peter Osei: Wants a second line.", meeting.Note);

        draft.Intents[peter.Value].By = draft.Intents[Reanchors.Ruth.Value].By = LearntBy.Call;
        Assert.Equal(2, Reanchors.Facts(view, draft).Count(fact => fact.Content is EngagementLogged));
    }

    [Fact]
    public void ToFacts_SomebodyAddedAndAskedBefore_IsKnownFromThatDayOn()
    {
        var view = HistoryBuilder.Opened().Planned(0, HistoryBuilder.Milestone("trial", MilestoneType.Validation, 15, 30)).On(60);
        var added = new AddedPerson(Guid.NewGuid(), "Dana Thiele", "", Authority.DecisionMaker);
        var draft = ToldOf(new FactId(added.Id), new IntentDraft { Intent = Intent.Confirmed, By = LearntBy.Call, On = Reanchors.Clock.Today.AddDays(-3) });
        draft.Added.Add(added);

        var facts = Reanchors.Facts(view, draft);

        Assert.IsType<StakeholderAdded>(facts[0].Content);
        Assert.Equal(facts[1].OccurredAt, facts[0].OccurredAt);
        Assert.Null(Reanchors.Admit(view, facts));
    }

    [Fact]
    public void ToFacts_NobodyAsked_IsRefusedByCore()
    {
        var view = DealViews.Drifting().On(60);

        Assert.Equal("nobody-asked", Reanchors.Admit(view, Reanchors.Facts(view, Reanchors.Told(Intent.NotAsked)))?.Rule);
    }

    [Fact]
    public void Applied_NewWindowsAndACall_LiftVelocityAndEngagement()
    {
        var view = DealViews.Drifting().On(60);
        var facts = new ReanchorFacts(Reanchors.Told(by: LearntBy.Meeting), Reanchors.Proposal(view), view, null, RecoveryTerms.Default, Reanchors.Clock);

        var after = DriftEngine.Judge(facts.Applied(), view.Rules, view.At)!;

        Assert.True(after[Signal.MilestoneVelocity]!.Value > view.Judgement[Signal.MilestoneVelocity]!.Value);
        Assert.True(after[Signal.EngagementDensity]!.Value > view.Judgement[Signal.EngagementDensity]!.Value);
    }

    [Fact]
    public void Draft_WrittenAndRead_IsTheSame()
    {
        var draft = Reanchors.Told(by: LearntBy.Others);
        draft.Added.Add(new AddedPerson(Guid.NewGuid(), "Dana Thiele", "CFO", Authority.DecisionMaker));
        draft.Windows = [new ChosenDays("trial", new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 18))];
        var text = ReanchorDraftJson.Write(draft);

        var read = ReanchorDraftJson.Read(text)!;

        Assert.Equal(text, ReanchorDraftJson.Write(read));
        Assert.Equal(draft.Windows.Value, read.Windows!.Value);
        Assert.Equal(LearntBy.Others, read.IntentOf(Reanchors.Ruth.Value).By);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"acknowledged\":[\"Weather\"]}")]
    [InlineData("{\"intents\":null}")]
    public void Draft_ThatNobodyUnderstands_IsNone(string text) => Assert.Null(ReanchorDraftJson.Read(text));
}
