using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Dashboard.Formatting;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Formatting;

public sealed class ReadingTextTests
{
    [Fact]
    public void Why_LateMilestone_SaysHowLongInWhichWindow() =>
        Assert.Equal(
            "Proof of concept: 38 days in a 22-day window",
            Why(Signal.MilestoneVelocity, 48.5, HistoryBuilder.Opened().Planned(0, HistoryBuilder.Milestone("Proof of concept", MilestoneType.Validation, 10, 32))));

    [Fact]
    public void Why_PausedMilestone_LeavesTheRestOut() =>
        Assert.Equal(
            "Proof of concept: 28 days in a 22-day window",
            Why(Signal.MilestoneVelocity, 48.5, HistoryBuilder.Opened()
                .Planned(0, HistoryBuilder.Milestone("Proof of concept", MilestoneType.Validation, 10, 32))
                .At(15, new DealPaused("Summer", new DateOnly(2026, 3, 27), []))
                .At(25, new DealReengaged("", []))));

    [Fact]
    public void Why_Contacts_AreCountedByKind() =>
        Assert.Equal(
            "1 call and 2 e-mails in the last 28 days, 2 not answered",
            Why(Signal.EngagementDensity, 30, HistoryBuilder.Opened()
                .At(1, Logged(EngagementKind.Meeting, EngagementDirection.TwoWay))
                .At(10, Logged(EngagementKind.Call, EngagementDirection.TwoWay))
                .At(12, Logged(EngagementKind.Email, EngagementDirection.Outbound))
                .At(14, Logged(EngagementKind.Email, EngagementDirection.Outbound))));

    [Fact]
    public void Why_Evidence_NamesTheFreshest() =>
        Assert.Equal(
            "“Assessment v2”, 31 days old",
            Why(Signal.EvidenceFreshness, 41, HistoryBuilder.Opened()
                .At(1, new EvidenceAttached(EvidenceKind.MeetingNotes, "Notes", null, EvidencePlace.Elsewhere, null))
                .At(10, new EvidenceAttached(EvidenceKind.TechnicalAssessment, "Assessment v2", null, EvidencePlace.Elsewhere, null))));

    [Fact]
    public void Why_OverduePromise_SaysHowFarPast() =>
        Assert.Equal(
            "“Run pilot”: verbal, 30 days past its date",
            Why(Signal.CommitmentStrength, 50, HistoryBuilder.Opened()
                .Planned(0, HistoryBuilder.Milestone("Contract", MilestoneType.Commitment, 1, 60))
                .At(2, new CommitmentMade("Run pilot", CommitmentSide.Buyer, "", CommitmentLevel.Verbal, HistoryBuilder.Day(20), 1))));

    [Theory]
    [InlineData(Signal.MilestoneVelocity, "There is no plan yet")]
    [InlineData(Signal.EngagementDensity, "Engagements are not recorded for this deal")]
    [InlineData(Signal.EvidenceFreshness, "Nothing is attached yet, and the deal is young")]
    [InlineData(Signal.CommitmentStrength, "Commitments are not recorded for this deal")]
    public void Why_Unknown_SaysWhatIsNotKnown(Signal signal, string text) =>
        Assert.Equal(text, Why(signal, 1, HistoryBuilder.Opened(new Tracking(false, false))));

    private static string Why(Signal signal, double day, HistoryBuilder builder)
    {
        var (history, at) = (builder.Build(), HistoryBuilder.Day(day));
        var reading = DriftEngine.Judge(history, DriftRules.Default, at)![signal]!;
        return ReadingText.Why(reading, history.AsOf(at)!, at, Viewers.Clock(now: at));
    }

    private static EngagementLogged Logged(EngagementKind kind, EngagementDirection direction) => new(kind, direction, [], Authority.Champion, "");
}
