using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Dashboard.Components.Pages.Home;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Navigation;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Home;

public sealed class TodayTests
{
    private static readonly DateTimeOffset Now = HistoryBuilder.Day(60);
    private static readonly ViewerClock Clock = Viewers.Clock(now: Now);

    [Fact]
    public void Of_NoDeals_IsEmptyAndCalm()
    {
        var today = Made();

        Assert.Equal(0, today.Count);
        Assert.True(today.IsCalm);
    }

    [Fact]
    public void Of_DriftingDeal_SaysWhyAndWhatToDo()
    {
        var item = Assert.Single(Made(StandingDeals.Standing(StandingDeals.Neglected(), Now)).Sections).Items.Single();

        Assert.StartsWith("Drifting for ", item.Why, StringComparison.Ordinal);
        Assert.Equal(("Re-anchor", Urls.Reanchor(item.Id)), (item.Action, item.Address));
        // The step that would hold it is said beneath.
        Assert.Contains("lifts ", item.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ReanchoredDeal_IsObservedAndNeedsNobody()
    {
        var observed = StandingDeals.Neglected().At(58, Reanchored(new(2026, 5, 14, 0, 0, 0, TimeSpan.Zero)));

        var section = Made(StandingDeals.Standing(observed, Now)).Sections.Single();

        Assert.Equal((Need.Reanchored, RecoveryState.Reanchored), (section.Need, section.Items[0].State));
        Assert.StartsWith("Observed until Wed 13 May (in 12 days). ", section.Items[0].Why, StringComparison.Ordinal);
        Assert.Equal(0, Today.Needing([StandingDeals.Standing(observed, Now)], Clock));
    }

    [Fact]
    public void Of_EscalatedDeal_SaysByWhenItIsDecidedAndLeadsToTheReview()
    {
        var story = StandingDeals.Neglected().At(58, new DealEscalated(EscalationTrigger.ByHand, "We need the board.", new(2026, 5, 5, 0, 0, 0, TimeSpan.Zero)));

        var item = Made(StandingDeals.Standing(story, Now)).Sections.Single().Items.Single();

        Assert.Equal((RecoveryState.Escalated, Urls.Review(story.Last)), (item.State, item.Address));
        Assert.StartsWith("Asked for by hand; decision by Mon 4 May (in 3 days). ", item.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_DealThatFellDue_LeadsToItsPause()
    {
        var story = HistoryBuilder.Opened().At(10, new DealPaused("Budget vote", new DateOnly(2026, 4, 20), ["A new sponsor"]));
        var due = story.At(50, new PauseFellDue(story.Last));

        var item = Made(StandingDeals.Standing(due, Now)).Sections.Single().Items.Single();

        Assert.Equal((RecoveryState.Due, Urls.Pause(item.Id)), (item.State, item.Address));
    }

    [Fact]
    public void Of_EveryNeed_PutsWhatNeedsSomebodyFirst()
    {
        var drifting = StandingDeals.Standing(StandingDeals.Neglected(), Now, 1);
        var observed = StandingDeals.Standing(StandingDeals.Neglected().At(58, Reanchored(new(2026, 5, 14, 0, 0, 0, TimeSpan.Zero))), Now, 2);
        var escalated = StandingDeals.Standing(StandingDeals.Neglected().At(58, new DealEscalated(EscalationTrigger.ByHand, "Help", HistoryBuilder.Day(63))), Now, 3);

        var today = Made(observed, escalated, drifting);

        Assert.Equal([Need.Drifting, Need.Escalated, Need.Reanchored], today.Sections.Select(section => section.Need));
        Assert.Equal(210_000m, Assert.Single(today.Drifting.Sums).Amount);
    }

    [Fact]
    public void Of_DealsThatFareAlike_PutsTheLargerFirst()
    {
        var section = Made(
            StandingDeals.Standing(StandingDeals.Neglected(), Now, 1, "Small", 10_000m),
            StandingDeals.Standing(StandingDeals.Neglected(), Now, 2, "Large", 900_000m)).Sections.Single();

        Assert.Equal(["Large", "Small"], section.Items.Select(item => item.Account));
    }

    [Fact]
    public void Of_WorseDeal_ComesBeforeALargerOne()
    {
        // Neglected for three weeks less, so less severe, and worth more.
        var milder = HistoryBuilder.Opened()
            .Planned(0, HistoryBuilder.Milestone("Proof of concept", MilestoneType.Validation, 30, 45))
            .At(50, new EngagementLogged(EngagementKind.Call, EngagementDirection.TwoWay, [], Authority.Unknown, ""));
        var (worse, better) = (StandingDeals.Standing(StandingDeals.Neglected(), Now, 1, "Worse", 10_000m), StandingDeals.Standing(milder, Now, 2, "Milder", 900_000m));
        Assert.Equal((DealState.Drifting, DealState.Drifting), (worse.State, better.State));
        Assert.True(worse.Standing.Severity > better.Standing.Severity + 0.5);

        Assert.Equal(["Worse", "Milder"], Made(better, worse).Sections.Single().Items.Select(item => item.Account));
    }

    [Fact]
    public void Of_PauseThatEnded_AsksHowItGoesOn()
    {
        var ended = HistoryBuilder.Opened().At(10, new DealPaused("Budget vote", new DateOnly(2026, 4, 20), ["A new sponsor"]));

        var section = Made(StandingDeals.Standing(ended, Now)).Sections.Single();

        Assert.Equal(Need.PauseEnded, section.Need);
        Assert.Equal(("Say how it goes on", "It waited for: A new sponsor"), (section.Items[0].Action, section.Items[0].Note));
    }

    [Fact]
    public void Of_PauseThatGoesOn_NeedsNobody()
    {
        var resting = HistoryBuilder.Opened().At(10, new DealPaused("Budget vote", new DateOnly(2026, 8, 1), ["A new sponsor"]));

        Assert.True(Made(StandingDeals.Standing(resting, Now)).IsCalm);
    }

    [Fact]
    public void Of_FreshDeal_IsAheadAndNotAmongTheNeeds()
    {
        var today = Made(StandingDeals.Standing(Cared(), Now));

        Assert.True(today.IsCalm);
        Assert.True(Assert.Single(today.Ahead).DriftsAt > Now + Today.Soon);
    }

    [Fact]
    public void Of_Teams_AreOrderedByNameWhateverTheyHold()
    {
        var today = Made(
            StandingDeals.Standing(StandingDeals.Neglected(), Now, 1, team: "south"),
            StandingDeals.Standing(StandingDeals.Neglected(), Now, 2, team: "south"),
            StandingDeals.Standing(Cared(), Now, 3, team: "north"),
            StandingDeals.Standing(Cared(), Now, 4, team: null));

        Assert.Equal(["Team north", "Team south", "No team"], today.Teams.Select(team => team.Name));
        Assert.Equal([0, 2, 0], today.Teams.Select(team => team.Drifting));
    }

    [Fact]
    public void Of_ManyDeals_KeepsTheCountAndShowsTheFirst()
    {
        var section = Made([.. Enumerable.Range(1, 40).Select(number => StandingDeals.Standing(StandingDeals.Neglected(), Now, number))]).Sections.Single();

        Assert.Equal((40, Today.MostInSection), (section.Count, section.Items.Length));
    }

    [Fact]
    public void Of_TwoCurrencies_HoldsEachValueAgainstTheUsualOneOfItsOwn()
    {
        // 900,000 yen are little where 40 million are usual; 20,000 euros are twice the usual.
        var section = Made(
            StandingDeals.Standing(StandingDeals.Neglected(), Now, 1, "Yen, little", 900_000m, currency: "JPY"),
            StandingDeals.Standing(StandingDeals.Neglected(), Now, 2, "Yen, usual", 40_000_000m, currency: "JPY"),
            StandingDeals.Standing(StandingDeals.Neglected(), Now, 3, "Yen, much", 90_000_000m, currency: "JPY"),
            StandingDeals.Standing(StandingDeals.Neglected(), Now, 4, "Euro, usual", 10_000m),
            StandingDeals.Standing(StandingDeals.Neglected(), Now, 5, "Euro, little", 1_000m),
            StandingDeals.Standing(StandingDeals.Neglected(), Now, 6, "Euro, much", 20_000m)).Sections.Single();

        Assert.Equal(["Yen, much", "Euro, much", "Euro, usual", "Yen, usual", "Euro, little"], section.Items.Select(item => item.Account));
    }

    [Fact]
    public void Needing_OneSignalBelowAndTimeLeft_DoesNotCount()
    {
        var watched = StandingDeal.Of(PortfolioDeals.Deal(1, velocityFalls: Viewers.Now.AddDays(-2), freshnessFalls: Viewers.Now.AddDays(30)), Viewers.Now);
        Assert.Equal(DealState.Watch, watched.State);

        Assert.Equal(0, Today.Needing([watched], Viewers.Clock()));
        Assert.Equal(Need.Watch, Assert.Single(Today.Of([watched], team => $"Team {team}", Viewers.Clock()).Sections).Need);
    }

    private static Today Made(params StandingDeal[] deals) => Today.Of(deals, team => $"Team {team}", Clock);

    private static DealReanchored Reanchored(DateTimeOffset until) => new(
        [], [], [HistoryBuilder.Milestone("Proof of concept", MilestoneType.Validation, 10, 24)], new Trajectory("A", "B", "C", new DateOnly(2026, 5, 4)), until);

    private static HistoryBuilder Cared() => HistoryBuilder.Opened()
        .Planned(50, HistoryBuilder.Milestone("Problem agreed", MilestoneType.Discovery, 55, 90))
        .At(59, new EvidenceAttached(EvidenceKind.ProblemStatement, "Problem", null, EvidencePlace.Elsewhere, null))
        .At(57, new EngagementLogged(EngagementKind.Workshop, EngagementDirection.TwoWay, [], Authority.DecisionMaker, ""))
        .At(58, new EngagementLogged(EngagementKind.Workshop, EngagementDirection.TwoWay, [], Authority.DecisionMaker, ""))
        .At(59, new EngagementLogged(EngagementKind.Workshop, EngagementDirection.TwoWay, [], Authority.DecisionMaker, ""));
}
