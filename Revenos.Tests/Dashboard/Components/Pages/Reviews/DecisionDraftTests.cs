using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Recovery;
using Revenos.Dashboard.Components.Pages.Reviews;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Reviews;

public sealed class DecisionDraftTests
{
    private static readonly DateTimeOffset Now = HistoryBuilder.Day(60);

    [Fact]
    public void ToFacts_NothingChosen_SaysSo() => Assert.Equal(DecisionDraft.NothingChosen, new DecisionDraft().ToFacts(default, RecoveryTerms.Default, Now).Refusal);

    [Fact]
    public void ToFacts_Support_IsObservedToTheEndOfItsDayByTheCalendar()
    {
        var vienna = RecoveryTerms.Default with { Calendar = WorkingCalendar.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna") } };
        var draft = new DecisionDraft { Kind = ReviewDecision.Support, Note = " Worth it. ", SupportWhat = "An hour", SupportWho = "Ida", SupportUntil = new DateOnly(2026, 6, 5) };

        var decided = Assert.IsType<EscalationDecided>(Assert.Single(draft.ToFacts(default, vienna, Now).Value).Content);

        Assert.Equal(("Worth it.", new SupportPromise("An hour", "Ida", new DateOnly(2026, 6, 5))), (decided.Note, decided.Support));
        Assert.Equal(new DateTimeOffset(2026, 6, 5, 22, 0, 0, TimeSpan.Zero), decided.ObservedUntil);
    }

    [Theory]
    [InlineData(ReviewDecision.ReanchorAgain, true)]
    [InlineData(ReviewDecision.Recovered, false)]
    public void ToFacts_OtherKinds_AreObservedOnlyWhereTheOwnerGoesOn(ReviewDecision kind, bool isObserved)
    {
        var decided = (EscalationDecided)Assert.Single(new DecisionDraft { Kind = kind, Note = "N" }.ToFacts(default, RecoveryTerms.Default, Now).Value).Content;

        Assert.Equal(isObserved ? RecoveryTerms.Default.ObservedUntil(Now) : null, decided.ObservedUntil);
    }

    [Fact]
    public void ToFacts_PauseAndClose_BringTheirFactInTheSameChange()
    {
        var draft = new DecisionDraft { Kind = ReviewDecision.Pause, Note = "Let it rest.", ReengageOn = new DateOnly(2026, 9, 1), LossReason = LossReason.Budget };
        draft.Criteria[0].Text = "Budget approved";
        draft.Criteria.Add(new() { Text = "  " });

        var pause = draft.ToFacts(default, RecoveryTerms.Default, Now).Value;
        draft.Kind = ReviewDecision.CloseAsLost;
        var close = draft.ToFacts(default, RecoveryTerms.Default, Now).Value;

        Assert.Equal(["Budget approved"], Assert.IsType<DealPaused>(pause[1].Content).Criteria);
        Assert.Equal(LossReason.Budget, Assert.IsType<DealLost>(close[1].Content).Reason);
        Assert.All([pause[0], close[0]], fact => Assert.Null(Assert.IsType<EscalationDecided>(fact.Content).ObservedUntil));
    }
}
