using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals;

public sealed class DraftTests
{
    private static readonly ViewerClock Clock = ClockIn("Europe/Vienna");

    [Fact]
    public void Redating_OneEndMoved_LeavesTheOtherToTheHour()
    {
        var view = DealViews.Drifting().On(60);
        var trial = view.Deal.FindMilestone(new MilestoneId("trial"))!;
        var draft = new RedatingDraft(trial, Clock) { Reason = "Rush order" };
        draft.Due = draft.Due.AddDays(10);

        var redated = Assert.IsType<MilestoneRedated>(Assert.Single(draft.ToFacts(view, Clock)).Content);

        Assert.Equal(trial.Window.Start, redated.Window.Start);
        // The due day counts to its end on the viewer's clock.
        Assert.Equal(Clock.StartOf(draft.Due.AddDays(1)), redated.Window.Due);
    }

    [Fact]
    public void When_LocalTime_IsRecordedInUtc()
    {
        var view = DealViews.Drifting().On(60);
        var draft = new EngagementDraft { When = new DateTime(2026, 4, 20, 15, 0, 0) };

        Assert.Equal(new DateTimeOffset(2026, 4, 20, 13, 0, 0, TimeSpan.Zero), Assert.Single(draft.ToFacts(view, Clock)).OccurredAt);
        Assert.Null(Assert.Single(new EngagementDraft().ToFacts(view, Clock)).OccurredAt);
    }

    [Fact]
    public void Evidence_NothingInTheLink_IsKeptElsewhere()
    {
        var view = DealViews.Drifting().On(60);
        var draft = new EvidenceDraft { Name = " Notes ", Link = "  " };

        var attached = Assert.IsType<EvidenceAttached>(Assert.Single(draft.ToFacts(view, Clock)).Content);

        Assert.Equal(("Notes", EvidencePlace.Elsewhere), (attached.Title, attached.Place));
    }

    [Fact]
    public void Advance_WithoutALevel_OffersTheNextRung()
    {
        var promise = DealViews.Drifting().On(60).Deal.Commitments[0];

        Assert.Equal(CommitmentLevel.Executed, new AdvanceDraft(promise).Level);
    }

    [Fact]
    public void Stakeholder_Left_IsToldAsLeaving()
    {
        var view = DealViews.Drifting().On(60);
        var draft = new StakeholderChangeDraft(view.Deal.Stakeholders[0]) { HasLeft = true, Reason = "New job" };

        Assert.IsType<StakeholderLeft>(Assert.Single(draft.ToFacts(view, Clock)).Content);
    }

    private static ViewerClock ClockIn(string zone)
    {
        var clock = new ViewerClock(new ManualTimeProvider(HistoryBuilder.Day(60)));
        clock.Use(zone, "en-GB");
        return clock;
    }
}
