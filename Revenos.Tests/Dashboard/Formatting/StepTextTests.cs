using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Dashboard.Formatting;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Formatting;

public sealed class StepTextTests
{
    public static TheoryData<Fact, string?, int, string> Actions => new()
    {
        { Logged(EngagementKind.Call), "Ruth Bramwell", 1, "Hold a call with Ruth Bramwell" },
        { Logged(EngagementKind.Meeting), null, 3, "Hold three meetings with the people who decide" },
        { Logged(EngagementKind.Email), "Ruth Bramwell", 1, "Exchange e-mails with Ruth Bramwell" },
        { new EvidenceAttached(EvidenceKind.BudgetApproval, "", null, EvidencePlace.Elsewhere, null), null, 1, "Attach fresh evidence: budget approval" },
        { new CommitmentAdvanced(default, CommitmentLevel.Written), "Run pilot", 1, "Get “Run pilot” in writing" },
        { new MilestoneCompleted(new("poc"), ""), "Proof of concept", 1, "Complete Proof of concept" },
    };

    [Theory]
    [MemberData(nameof(Actions))]
    public void Action_Step_SaysWhatToDoAndWithWhom(Fact step, string? subject, int times, string text) =>
        Assert.Equal(text, StepText.Action(new HoldingStep(Signal.EngagementDensity, step, 0.3, 0.63, null, times, subject)));

    [Fact]
    public void Sentence_StepThatHolds_SaysUntilWhen() =>
        Assert.Equal(
            "Hold a call with Ruth Bramwell: lifts engagement to 0.63, and the deal holds until Fri 4 Dec.",
            Sentence(new(Signal.EngagementDensity, Logged(EngagementKind.Call), 0.34, 0.63, Viewers.Now.AddDays(12), 1, "Ruth Bramwell")));

    [Fact]
    public void Sentence_StepThatIsNotEnough_SaysSo() =>
        Assert.Equal(
            "Hold a call with Ruth Bramwell: lifts engagement to 0.63; the deal goes on drifting until another signal is lifted too.",
            Sentence(new(Signal.EngagementDensity, Logged(EngagementKind.Call), 0.34, 0.63, Viewers.Now, 1, "Ruth Bramwell")));

    [Fact]
    public void Sentence_NoStep_DoesNotPretend() =>
        Assert.StartsWith("No single step lifts velocity", Sentence(new(Signal.MilestoneVelocity, null, 0.2, null, null)), StringComparison.Ordinal);

    private static string Sentence(HoldingStep hold) => StepText.Sentence(hold, Viewers.Now, Viewers.Clock());

    private static EngagementLogged Logged(EngagementKind kind) => new(kind, EngagementDirection.TwoWay, [], null, "");
}
