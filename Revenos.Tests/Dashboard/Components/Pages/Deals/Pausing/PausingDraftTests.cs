using Revenos.Core.Facts;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Deals.Pausing;
using Revenos.Dashboard.Formatting;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals.Pausing;

public sealed class PausingDraftTests
{
    private static readonly RestLimits Limits = new(RecoveryTerms.Default);

    [Fact]
    public void Pause_BecomesOneFactWithItsCriteria()
    {
        var view = DealViews.Drifting().On(60);
        var draft = new PauseDraft(Limits) { Kind = PauseKind.BudgetCycle, Reason = " Their budget comes in summer ", On = Day(150) };
        draft.Criteria[0].Text = " The budget is there ";
        draft.AddCriterion();

        var fact = Assert.IsType<DealPaused>(Assert.Single(draft.ToFacts(view, ClockAt(60))).Content);

        Assert.Equal(("Their budget comes in summer", PauseKind.BudgetCycle, Day(150)), (fact.Reason, fact.Kind, fact.ReengageOn));
        Assert.Equal(["The budget is there"], fact.Criteria);
        Assert.Null(fact.Reengager);
        Assert.Null(fact.OverrideReason);
    }

    [Fact]
    public void Pause_ThatAColleagueReengages_NamesThemOnTheDeal()
    {
        var view = DealViews.Drifting().On(60);
        var draft = new PauseDraft(Limits) { Reason = "x", On = Day(150), Reengager = "jon" };

        var facts = draft.ToFacts(view, ClockAt(60));

        Assert.Equal(new PersonId("jon"), Assert.IsType<DealPaused>(facts[0].Content).Reengager);
        Assert.Equal(new PersonId("jon"), Assert.IsType<ColleagueNamed>(facts[1].Content).Person);
    }

    [Theory]
    [InlineData(0, 60 + 365, null)]
    [InlineData(0, 60 + 366, PassedLimit.TooLong)]
    [InlineData(1, 150, null)]
    [InlineData(2, 150, PassedLimit.TooOften)]
    public void Passes_TellsTheLimitBeforehand(int pauses, int until, PassedLimit? expected)
    {
        var story = DealViews.Drifting();
        for (var i = 0; i < pauses; i++)
        {
            story.At(30 + (i * 4), new DealPaused("x", Day(32 + (i * 4)), ["y"])).At(32 + (i * 4), new DealReengaged("on", []));
        }

        var draft = new PauseDraft(Limits) { Reason = "x", On = Day(until), Override = "Leadership agrees" };
        var view = story.On(60);

        Assert.Equal(expected, draft.Passes(view.Deal, ClockAt(60)));
        Assert.Equal(expected is null ? null : "Leadership agrees", Assert.IsType<DealPaused>(draft.ToFacts(view, ClockAt(60))[0].Content).OverrideReason);
    }

    [Fact]
    public void Criterion_WithANewPiece_AttachesItAndNamesIt()
    {
        var view = Resting().On(60);
        var id = new FactId(new Guid(7, 0, 0, new byte[8]));
        var draft = new CriterionDraft(view.Deal.CurrentPause!, 1, id) { Source = ProofSource.New };
        (draft.New.Name, draft.New.Link) = ("Minutes of the board", "https://example.test/minutes");

        var facts = draft.ToFacts(view, ClockAt(60));

        Assert.Equal((id, "Minutes of the board"), (facts[0].Id, Assert.IsType<EvidenceAttached>(facts[0].Content).Title));
        Assert.Equal(new PauseCriterionMet(view.Deal.CurrentPause!.Fact, 1, id, ""), facts[1].Content);
        var after = draft.Applied(view, ClockAt(60)).AsOf(view.At)!;
        Assert.Equal(id, after.CurrentPause!.FindMet(1)!.Evidence);
        Assert.Contains(after.Evidence, piece => piece.Id == id);
    }

    [Fact]
    public void Reengagement_ProposesWindowsFromTodayAndLeavesWhatIsDone()
    {
        var view = Resting().On(60);
        var draft = Reengagement(view);

        var plan = draft.Plan(view.Deal);

        Assert.Equal(["problem", "trial", "contract"], plan.Select(milestone => milestone.Name));
        Assert.Equal(view.Deal.Plan[0].Milestone, plan[0]);
        Assert.Equal(["trial", "contract"], draft.Windows.Select(line => line.Planned.Milestone.Name));
        Assert.Equal(ClockAt(60).Today, draft.Windows[0].First);
        Assert.All(plan.Skip(1), milestone => Assert.True(milestone.Window.Due > view.At));
    }

    [Fact]
    public void Reengagement_AMovedWindow_KeepsItsLengthAndPushesWhatComesLater()
    {
        var draft = Reengagement(Resting().On(60));
        var (trial, contract) = (draft.Windows[0], draft.Windows[1]);
        var (trialDays, contractDays) = (draft.LengthOf(trial), draft.LengthOf(contract));

        draft.MoveStart(trial, contract.First.AddDays(30));

        Assert.Equal((trialDays, contractDays), (draft.LengthOf(trial), draft.LengthOf(contract)));
        Assert.True(contract.First >= trial.First);
        Assert.True(contract.Last >= trial.Last);
    }

    [Fact]
    public void Reengagement_TickedCriteria_ComeBeforeTheMove()
    {
        var view = Resting().On(60);
        var draft = Reengagement(view);
        Assert.True(draft.LeavesCriteriaOpen);
        (draft.Open[0].IsMet, draft.Open[0].Note) = (true, "Ruth said so");
        draft.Note = "The rest will follow";

        var facts = draft.ToFacts(view, ClockAt(60));

        Assert.Equal(new PauseCriterionMet(view.Deal.CurrentPause!.Fact, 0, null, "Ruth said so"), facts[0].Content);
        Assert.Equal("The rest will follow", Assert.IsType<DealReengaged>(facts[1].Content).Note);
    }

    [Theory]
    [InlineData("re-engage", RestStep.Reengage)]
    [InlineData("extend", RestStep.Extend)]
    [InlineData("lost", RestStep.Lose)]
    [InlineData("dance", null)]
    [InlineData(null, null)]
    public void Step_IsReadFromTheAddress(string? slug, RestStep? step) => Assert.Equal(step, RestSteps.Parse(slug));

    private static HistoryBuilder Resting() =>
        DealViews.Drifting().At(55, new DealPaused("Their budget comes later", Day(90), ["The budget is there", "Ruth is back"]));

    private static ReengagementDraft Reengagement(DealView view) =>
        new(view.Deal, view.Deal.CurrentPause!, WorkingCalendar.Default, ClockAt(60));

    private static ViewerClock ClockAt(double day) => Viewers.Clock("UTC", now: HistoryBuilder.Day(day));

    private static DateOnly Day(double day) => DateOnly.FromDateTime(HistoryBuilder.Day(day).UtcDateTime);
}
