using Revenos.Core.Deals.Rules;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals;

public sealed class ChangeDraftTests
{
    private static readonly ViewerClock Clock = new(new ManualTimeProvider(HistoryBuilder.Day(60)));
    private static readonly Viewer Marta = new(new PersonId("marta"), Role.Owner, []);

    private static DealView View => DealViews.Drifting().On(60).SeenBy(Marta);

    [Fact]
    public void Owner_OfAnotherTeam_TakesTheTeamAlongAndKeepsTheGiverNamed()
    {
        var draft = new OwnerDraft { Owner = "ilse" };

        Assert.True(draft.LosesSight(View));
        Assert.Equal(
            [new OwnerChanged(new PersonId("ilse"), new TeamId("south")), new ColleagueNamed(new PersonId("marta"))],
            draft.ToFacts(View, Clock).Select(fact => fact.Content));
    }

    [Fact]
    public void Owner_GiverLeavesOrSeesItAnyway_ChangesTheOwnerOnly()
    {
        var leaving = new OwnerDraft { Owner = "jon", StaysNamed = false };
        var manager = View.SeenBy(new Viewer(new PersonId("mia"), Role.Manager, [new TeamId("south")]));

        Assert.Equal(new OwnerChanged(new PersonId("jon"), null), Assert.Single(leaving.ToFacts(View, Clock)).Content);
        Assert.Single(new OwnerDraft { Owner = "ilse" }.ToFacts(manager, Clock));
    }

    [Fact]
    public void Stage_BehindAnOpenMilestone_IsRefusedUntilAReasonIsGiven()
    {
        var view = DealViews.Drifting().At(19, new StageEntered(new StageId("validation"), null)).On(60);
        var draft = new StageDraft(view);
        Assert.Equal(new StageId("commitment"), draft.Stage);
        Assert.Equal("trial", Assert.Single(draft.Gaps(view, Clock)).Milestone.Id.Value);
        Assert.IsType<GateClosed>(Refused(draft, view));

        draft.Reason = " The buyer skips the trial ";

        Assert.Null(Refused(draft, view));
        Assert.Equal("The buyer skips the trial", Assert.IsType<StageEntered>(Assert.Single(draft.ToFacts(view, Clock)).Content).OverrideReason);
    }

    [Fact]
    public void Stage_BackThroughOpenGates_NeedsNoReasonEvenIfOneWasTyped()
    {
        var view = DealViews.Drifting().At(19, new StageEntered(new StageId("validation"), null)).On(60);
        var draft = new StageDraft(view) { Stage = new StageId("discovery"), Reason = "typed before the stage was changed" };

        Assert.Equal(new StageEntered(new StageId("discovery"), null), Assert.Single(draft.ToFacts(view, Clock)).Content);
    }

    [Fact]
    public void Value_TypedAsPeopleWrite_IsReadAndWhatIsNotAnAmountRefused()
    {
        var view = View;
        var draft = new ValueDraft(view.Deal, Clock);
        Assert.Equal(("210,000", "EUR"), (draft.Amount, draft.Currency));

        (draft.Amount, draft.Currency) = ("1.2m", "usd");
        Assert.Equal(new DealRevalued(new Money(1_200_000m, "USD")), Assert.Single(draft.ToFacts(view, Clock)).Content);

        draft.Amount = "a lot";
        Assert.Equal(Refusals.ValueOutOfRange.Rule, Refused(draft, view)?.Rule);
    }

    [Fact]
    public void NameAndClose_BeginWithWhatStandsThere()
    {
        var view = View;
        var name = new NameDraft(view.Deal) { Account = " Bramwell Group " };
        var close = new CloseDraft(view.Deal);

        Assert.Equal(new DealRenamed("Warehouse twin", "Bramwell Group"), Assert.Single(name.ToFacts(view, Clock)).Content);
        Assert.Equal(new DateOnly(2026, 7, 31), close.ExpectedClose);
        close.ExpectedClose = null;
        Assert.Equal(new CloseExpected(null), Assert.Single(close.ToFacts(view, Clock)).Content);
    }

    private static Refusal? Refused(DealDraft draft, DealView view) =>
        DealRules.Admit(
            view.History,
            [HistoryBuilder.Recorded((int)view.History.Version + 1, view.At, Assert.Single(draft.ToFacts(view, Clock)).Content)],
            view.At,
            DealTerms.Of(HistoryBuilder.Sales)).Refusal;
}
