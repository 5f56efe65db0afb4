using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Core.Visibility;

public sealed class VisibilityTests
{
    [Theory]
    [InlineData(true, true, true, true, true, DealState.OnTrack, VisibilityLayer.Committed)]
    [InlineData(true, true, true, true, false, DealState.OnTrack, VisibilityLayer.Evidenced)]
    [InlineData(true, true, true, false, false, DealState.Watch, VisibilityLayer.Indicated)]
    [InlineData(false, false, true, false, true, DealState.OnTrack, VisibilityLayer.Committed)]
    [InlineData(false, false, false, true, true, DealState.OnTrack, VisibilityLayer.Opaque)]
    [InlineData(true, true, true, true, true, DealState.Drifting, VisibilityLayer.Evidenced)]
    [InlineData(false, false, false, true, true, DealState.Drifting, VisibilityLayer.Opaque)]
    public void LayerOf_WhatIsProvenAndHowItStands(
        bool discovery, bool validation, bool commitment, bool isFresh, bool isStrong, DealState state, VisibilityLayer expected) =>
        Assert.Equal(expected, VisibilityRule.LayerOf(new VisibilityBasis(discovery, validation, commitment), isFresh, isStrong, state));

    [Fact]
    public void BasisOf_MilestoneReachedWithoutItsEvidence_IsNotProven()
    {
        var story = HistoryBuilder.Opened()
            .Planned(0, HistoryBuilder.Milestone("pilot", MilestoneType.Validation, 0, 30, evidence: new([EvidenceKind.ProofOfConcept], 1)))
            .Attached(5, EvidenceKind.MeetingNotes, "pilot")
            .Reached(10, "pilot");

        Assert.False(VisibilityRule.BasisOf(story.Build().Latest()!).Validation);
        Assert.True(VisibilityRule.BasisOf(story.Attached(11, EvidenceKind.ProofOfConcept, "pilot", validUntil: 20).Build().AsOf(HistoryBuilder.Day(90))!).Validation);
    }

    [Fact]
    public void BasisOf_ProofAlreadyExpiredWhenTheMilestoneWasReached_IsNotProven() => Assert.False(VisibilityRule.BasisOf(HistoryBuilder.Opened()
        .Planned(0, HistoryBuilder.Milestone("pilot", MilestoneType.Validation, 0, 30, evidence: new([], 1)))
        .Attached(5, EvidenceKind.ProofOfConcept, "pilot", validUntil: 8)
        .Reached(10, "pilot")
        .Build().Latest()!).Validation);

    [Theory]
    [InlineData(VisibilityLayer.Committed, 900)]
    [InlineData(VisibilityLayer.Evidenced, 600)]
    [InlineData(VisibilityLayer.Indicated, 300)]
    [InlineData(VisibilityLayer.Opaque, 0)]
    public void Weigh_EachLayer_CountsItsPartInItsOwnCurrency(VisibilityLayer layer, int expected) =>
        Assert.Equal(new Money(expected, "CHF"), VisibilityOptions.Default.Weigh(new Money(1000, "CHF"), layer));

    [Fact]
    public void Validate_WeightsThatFallOrLeaveTheirRange_AreAllReported()
    {
        Assert.Empty(VisibilityOptions.Default.Validate());
        Assert.Equal(["Committed", "Visibility"], new VisibilityOptions { Evidenced = 1, Indicated = 1, Opaque = 1, Committed = -0.1m }.Validate().Select(fault => fault.Path));
    }
}
