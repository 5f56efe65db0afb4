using Revenos.Core.Deals;
using Revenos.Core.Deals.Rules;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using static Revenos.Tests.TestKit.HistoryBuilder;

namespace Revenos.Tests.Core.Deals.Rules;

/// <summary>Every rule refuses what it is there for, by its name, and lets its neighbour pass.</summary>
public class DealRulesTests
{
    private static readonly FactId Nobody = IdOf(999);

    // Day 0 opened, 1 planned, 2 stakeholder (3), 3 evidence (4), 4 commitment (5), 5 context change (6), 6 one milestone complete (7).
    private static readonly DealHistory Worked = Opened()
        .Planned(1,
            Milestone("agreed", MilestoneType.Discovery, 1, 10, "discovery"),
            Milestone("proven", MilestoneType.Validation, 10, 30, "validation", new EvidenceRequirement([EvidenceKind.ProofOfConcept], 1)))
        .At(2, new StakeholderAdded("Ruth Bramwell", "COO", Authority.DecisionMaker))
        .At(3, new EvidenceAttached(EvidenceKind.MeetingNotes, "First meeting", null, EvidencePlace.Elsewhere, null))
        .At(4, new CommitmentMade("Run a pilot", CommitmentSide.Buyer, "Ruth Bramwell", CommitmentLevel.Written, null, 1))
        .At(5, new ContextChanged(ContextChangeKind.Budget, "Cut by a tenth"))
        .At(6, new MilestoneCompleted(new("agreed"), ""))
        .Build();

    public static TheoryData<string?, Fact> Facts => new()
    {
        { "opened-already", new DealOpened("Again", "Them", new("marta"), null, Sales.Id, Sales.Stages[0].Id, new Money(1, "EUR"), null, null, Tracking.Full) },
        { "missing", new DealRenamed("", "Them") },
        { "too-long", new DealRenamed(new string('x', 201), "Them") },
        { null, new DealRenamed("Twin, phase 1", "Them") },
        { "unprintable", new DealRenamed("Twin\0", "Them") },
        { "unprintable", new StakeholderAdded("Ruth", "C\0O", Authority.Champion) },
        { "unprintable", new DealPaused("Budget vote", new(2026, 12, 1), ["Budget\0"]) },
        { "unprintable", new ContextChanged(ContextChangeKind.Budget, "\0") },
        { "unprintable", new StageEntered(new("commitment"), "Their board\0") },
        { "value-out-of-range", new DealRevalued(new Money(-1, "EUR")) },
        { "value-out-of-range", new DealRevalued(new Money(1, "euro")) },
        { null, new DealRevalued(new Money(0, "SEK")) },
        { "missing", new OwnerChanged(new(" "), null) },
        { null, new CloseExpected(null) },
        { "unknown-stage", new StageEntered(new("nirvana"), null) },
        { "same-stage", new StageEntered(new("discovery"), null) },
        { null, new StageEntered(new("validation"), null) },
        { "gate-closed", new StageEntered(new("commitment"), null) },
        { "missing", new StageEntered(new("commitment"), " ") },
        { null, new StageEntered(new("commitment"), "Their board has already agreed") },
        { "missing", new DealPaused("", new(2026, 12, 1), ["Budget is voted"]) },
        { "pause-needs-date", new DealPaused("Budget vote", new(2026, 3, 1), ["Budget is voted"]) },
        { "pause-needs-criteria", new DealPaused("Budget vote", new(2026, 12, 1), []) },
        { null, new DealPaused("Budget vote", new(2026, 12, 1), ["Budget is voted"]) },
        { "not-paused", new DealReengaged("", []) },
        { "empty-plan", new PlanAnchored([], "New plan") },
        { "milestone-twice", new PlanAnchored([Milestone("agreed", MilestoneType.Discovery, 1, 2), Milestone("agreed", MilestoneType.Discovery, 3, 4)], "New plan") },
        { "plan-forgets", new PlanAnchored([Milestone("proven", MilestoneType.Validation, 20, 40)], "New plan") },
        { "missing", new PlanAnchored([Milestone("agreed", MilestoneType.Discovery, 1, 10)], "") },
        { "window-backwards", new PlanAnchored([Milestone("agreed", MilestoneType.Discovery, 10, 10)], "New plan") },
        { null, new PlanAnchored([Milestone("agreed", MilestoneType.Discovery, 1, 10)], "New plan") },
        { "unknown-milestone", new MilestoneRedated(new("nothing"), Between(20, 40), "Later") },
        { "complete-already", new MilestoneRedated(new("agreed"), Between(20, 40), "Later") },
        { "window-backwards", new MilestoneRedated(new("proven"), Between(40, 20), "Later") },
        { "missing", new MilestoneRedated(new("proven"), Between(20, 40), "") },
        { null, new MilestoneRedated(new("proven"), Between(20, 40), "Later") },
        { "unknown-milestone", new MilestoneCompleted(new("nothing"), "") },
        { "complete-already", new MilestoneCompleted(new("agreed"), "") },
        { null, new MilestoneCompleted(new("proven"), "") },
        { "not-complete", new MilestoneReopened(new("proven"), "It was not") },
        { null, new MilestoneReopened(new("agreed"), "It was not") },
        { "missing", new StakeholderAdded("", "CFO", Authority.Unknown) },
        { "unknown-stakeholder", new StakeholderLeft(Nobody, "Gone") },
        { null, new StakeholderChanged(IdOf(3), "CEO", Authority.DecisionMaker) },
        { "unknown-stakeholder", new EngagementLogged(EngagementKind.Call, EngagementDirection.TwoWay, [Nobody], null, "") },
        { null, new EngagementLogged(EngagementKind.Call, EngagementDirection.TwoWay, [IdOf(3)], null, "") },
        { "missing", new EvidenceAttached(EvidenceKind.Other, "", null, EvidencePlace.Elsewhere, null) },
        { "unknown-milestone", new EvidenceAttached(EvidenceKind.Other, "Paper", new("nothing"), EvidencePlace.Elsewhere, null) },
        { "bad-link", new EvidenceAttached(EvidenceKind.Other, "Paper", null, new EvidencePlace("javascript:alert(1)", null), null) },
        { "never-valid", new EvidenceAttached(EvidenceKind.Other, "Paper", null, EvidencePlace.Elsewhere, Day(1)) },
        { null, new EvidenceAttached(EvidenceKind.Other, "Paper", new("proven"), new EvidencePlace("https://example.com/paper", null), Day(90)) },
        { "unknown-evidence", new EvidenceWithdrawn(Nobody, "Wrong file") },
        { null, new EvidenceWithdrawn(IdOf(4), "Wrong file") },
        { "importance-out-of-range", new CommitmentMade("Pilot", CommitmentSide.Ours, "", CommitmentLevel.Verbal, null, 0) },
        { "importance-out-of-range", new CommitmentMade("Pilot", CommitmentSide.Ours, "", CommitmentLevel.Verbal, null, double.NaN) },
        { null, new CommitmentMade("Pilot", CommitmentSide.Ours, "", CommitmentLevel.Verbal, null, 3) },
        { "unknown-commitment", new CommitmentAdvanced(Nobody, CommitmentLevel.Executed) },
        { "not-higher", new CommitmentAdvanced(IdOf(5), CommitmentLevel.Written) },
        { null, new CommitmentAdvanced(IdOf(5), CommitmentLevel.Documented) },
        { "unknown-commitment", new CommitmentWithdrawn(Nobody, "No") },
        { null, new CommitmentWithdrawn(IdOf(5), "No") },
        { "too-long", new RationaleConfirmed(new string('x', 4001)) },
        { "unknown-context-change", new ContextAnswered(Nobody, "We met") },
        { null, new ContextAnswered(IdOf(6), "We met") },
        { null, new DealWon("") },
        { null, new DealLost(LossReason.NoDecision, "") },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void Admit_OneFactOnAWorkedDeal_IsRefusedByTheNamedRuleOrAdmitted(string? rule, Fact fact)
    {
        var outcome = Admit(Worked, 8, fact);

        Assert.Equal(rule, outcome.Refusal?.Rule);
        Assert.Equal(rule is null, outcome.IsAccepted);
    }

    [Fact]
    public void Admit_WithoutAnOpening_IsRefused() =>
        Assert.Equal("not-opened", Admit(DealHistory.Of([]), 1, new DealWon("")).Refusal?.Rule);

    [Fact]
    public void Admit_OpeningInAStageOfAnotherPipeline_IsRefused() =>
        Assert.Equal("unknown-stage", Admit(DealHistory.Of([]), 1, new DealOpened(
            "Twin", "Them", new("marta"), null, new("offers"), new("discovery"), new Money(1, "EUR"), null, null, Tracking.Full)).Refusal?.Rule);

    [Fact]
    public void Admit_DatedAhead_IsRefused() =>
        Assert.Equal("in-the-future", Admit(Worked, 101, new RationaleConfirmed("Still")).Refusal?.Rule);

    [Fact]
    public void Admit_AfterTheClosing_IsRefusedButBeforeItIsNot()
    {
        var won = Admit(Worked, 20, new DealWon("")).Value!;

        Assert.Equal("closed", Admit(won, 21, new RationaleConfirmed("Still")).Refusal?.Rule);
        Assert.True(Admit(won, 19, new RationaleConfirmed("Still")).IsAccepted);
    }

    [Fact]
    public void Admit_SeveralOfWhichOneIsRefused_AddsNoneAndNamesIt()
    {
        var outcome = DealRules.Admit(
            Worked,
            [Recorded(8, Day(7), new RationaleConfirmed("Still")), Recorded(9, Day(7), new DealReengaged("", []))],
            Day(100),
            DealTerms.Of(Sales));

        Assert.Equal(("not-paused", IdOf(9)), (outcome.Refusal?.Rule, outcome.Refusal?.Fact));
    }

    [Fact]
    public void Admit_StageBehindAClosedGate_NamesEveryGap()
    {
        var closed = Assert.IsType<GateClosed>(Admit(Worked, 8, new StageEntered(new("delivery"), null)).Refusal);

        var gap = Assert.Single(closed.Gaps);
        Assert.Equal(("proven", false, 1), (gap.Milestone.Name, gap.IsComplete, gap.EvidenceMissing));
    }

    [Fact]
    public void Admit_StageBehindAGateWithItsEvidence_Passes()
    {
        var proven = Admit(Worked, 8, new EvidenceAttached(EvidenceKind.ProofOfConcept, "Results", new("proven"), EvidencePlace.Elsewhere, null)).Value!;
        proven = Admit(proven, 9, new MilestoneCompleted(new("proven"), "")).Value!;

        Assert.True(Admit(proven, 10, new StageEntered(new("delivery"), null)).IsAccepted);
    }

    [Fact]
    public void Admit_StageBack_NeedsNoGate()
    {
        var ahead = Admit(Worked, 8, new StageEntered(new("delivery"), "Their board has already agreed")).Value!;

        Assert.True(Admit(ahead, 9, new StageEntered(new("discovery"), null)).IsAccepted);
    }

    [Fact]
    public void Admit_StageOfAPausedDeal_IsRefused()
    {
        var paused = Admit(Worked, 8, new DealPaused("Budget vote", new(2026, 12, 1), ["Budget is voted"])).Value!;

        Assert.Equal("paused", Admit(paused, 9, new StageEntered(new("validation"), null)).Refusal?.Rule);
    }

    [Fact]
    public void Admit_Undo_TakesTheFactOutAndUndoingTheUndoBringsItBack()
    {
        var undone = Correct(Worked, 7, null).Value!;
        var redone = Admit(undone, Worked.Ledger[6].OccurredAt, new FactCorrected(undone.Ledger[^1].Id, null, "")).Value!;

        Assert.False(undone.Latest()!.FindMilestone(new("agreed"))!.IsComplete);
        Assert.True(redone.Latest()!.FindMilestone(new("agreed"))!.IsComplete);
    }

    [Fact]
    public void Admit_Amendment_IsCheckedLikeTheFactItReplaces()
    {
        Assert.Equal("unknown-milestone", Correct(Worked, 7, new MilestoneCompleted(new("nothing"), "")).Refusal?.Rule);
        Assert.True(Correct(Worked, 7, new MilestoneCompleted(new("proven"), "")).IsAccepted);
    }

    [Fact]
    public void Admit_CorrectionTogetherWithItsTarget_CountsAsMendedAndIsChecked()
    {
        var wrong = Recorded(8, Day(7), new DealRevalued(new Money(1m, "EUR")));

        var mended = Both(new DealRevalued(new Money(95_000m, "EUR")));
        Assert.Equal((95_000m, 9L), (mended.Value!.Latest()!.Value.Amount, mended.Value.Version));
        Assert.Equal(Worked.Latest()!.Value, Both(null).Value!.Latest()!.Value);
        Assert.Equal("value-out-of-range", Both(new DealRevalued(new Money(-1m, "EUR"))).Refusal?.Rule);
        Assert.Equal("unprintable", Both(null, "wrong\0").Refusal?.Rule);

        // The correction stands first: what it corrects is not there yet.
        var early = DealRules.Admit(Worked, [Recorded(8, Day(7), new FactCorrected(IdOf(9), null, "")), Recorded(9, Day(7), wrong.Content)], Day(100), DealTerms.Of(Sales));
        Assert.Equal(("nothing-to-correct", IdOf(8)), (early.Refusal?.Rule, early.Refusal?.Fact));

        Outcome<DealHistory> Both(Fact? replacement, string reason = "") =>
            DealRules.Admit(Worked, [wrong, Recorded(9, Day(7), new FactCorrected(wrong.Id, replacement, reason))], Day(100), DealTerms.Of(Sales));
    }

    [Fact]
    public void Admit_CorrectionOfWhatIsNotThere_IsRefused()
    {
        var gone = Correct(Worked, 7, null).Value!;

        Assert.Equal("nothing-to-correct", Correct(gone, 7, null).Refusal?.Rule);
        Assert.Equal("opening-stays", Correct(Worked, 1, null).Refusal?.Rule);
        Assert.Equal("other-kind", Correct(Worked, 7, new DealWon("")).Refusal?.Rule);
    }

    private static Outcome<DealHistory> Correct(DealHistory history, int sequence, Fact? replacement)
    {
        var target = history.Ledger[sequence - 1];
        return Admit(history, target.OccurredAt, new FactCorrected(target.Id, replacement, ""));
    }

    private static Outcome<DealHistory> Admit(DealHistory history, double day, Fact fact) => Admit(history, Day(day), fact);

    private static Outcome<DealHistory> Admit(DealHistory history, DateTimeOffset at, Fact fact) =>
        DealRules.Admit(history, [Recorded(history.Version + 1, at, fact)], Day(100), DealTerms.Of(Sales));
}
