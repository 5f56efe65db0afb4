using Revenos.Core.Deals;
using Revenos.Core.People;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Visibility;

namespace Revenos.Dashboard.Formatting;

/// <summary>The words of the kinds that facts are made of: as a label with a capital, for running text through <see cref="InText"/>.</summary>
public static class KindText
{
    public static string Of(EngagementKind kind) => kind switch
    {
        EngagementKind.Meeting => "Meeting",
        EngagementKind.Workshop => "Workshop",
        EngagementKind.Demo => "Demo",
        EngagementKind.Call => "Call",
        EngagementKind.Email => "E-mail",
        EngagementKind.Message => "Message",
    };

    public static string Of(EngagementDirection direction) => direction switch
    {
        EngagementDirection.TwoWay => "Both sides spoke",
        EngagementDirection.Inbound => "They came to us",
        EngagementDirection.Outbound => "We reached out, no answer yet",
    };

    public static string Of(Authority authority) => authority switch
    {
        Authority.Unknown => "Not known yet",
        Authority.User => "User",
        Authority.Influencer => "Influencer",
        Authority.Champion => "Champion",
        Authority.DecisionMaker => "Decision maker",
    };

    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Other => "Other",
        EvidenceKind.MeetingNotes => "Meeting notes",
        EvidenceKind.StakeholderMap => "Stakeholder map",
        EvidenceKind.ProblemStatement => "Problem statement",
        EvidenceKind.TechnicalAssessment => "Technical assessment",
        EvidenceKind.ProofOfConcept => "Proof of concept",
        EvidenceKind.StakeholderFeedback => "Stakeholder feedback",
        EvidenceKind.BudgetApproval => "Budget approval",
        EvidenceKind.ProcurementTimeline => "Procurement timeline",
        EvidenceKind.LetterOfIntent => "Letter of intent",
        EvidenceKind.SignedContract => "Signed contract",
    };

    public static string Of(CommitmentLevel level) => level switch
    {
        CommitmentLevel.Verbal => "Verbal",
        CommitmentLevel.Written => "Written",
        CommitmentLevel.Documented => "Documented",
        CommitmentLevel.Executed => "Executed",
    };

    public static string Of(CommitmentSide side) => side switch
    {
        CommitmentSide.Buyer => "The buyer",
        CommitmentSide.Ours => "Us",
    };

    public static string Of(ContextChangeKind kind) => kind switch
    {
        ContextChangeKind.Reorganisation => "Reorganisation",
        ContextChangeKind.Budget => "Budget",
        ContextChangeKind.Competitor => "Competitor",
        ContextChangeKind.Priorities => "Priorities",
    };

    public static string Of(LossReason reason) => reason switch
    {
        LossReason.Other => "Another reason",
        LossReason.WentQuiet => "The buyer went quiet",
        LossReason.NoDecision => "The buyer decided to do nothing",
        LossReason.Competitor => "The buyer chose somebody else",
        LossReason.Budget => "There was no money for it",
        LossReason.Fit => "It did not fit the need",
        LossReason.Declined => "We declined",
    };

    public static string Of(MilestoneType type) => type switch
    {
        MilestoneType.Discovery => "Discovery",
        MilestoneType.Validation => "Validation",
        MilestoneType.Commitment => "Commitment",
        MilestoneType.Delivery => "Delivery",
    };

    public static string Of(Intent intent) => intent switch
    {
        Intent.Confirmed => "Confirmed",
        Intent.Uncertain => "Uncertain",
        Intent.Withdrawn => "Withdrawn",
        Intent.NotAsked => "Not asked",
    };

    public static string Of(PauseKind kind) => kind switch
    {
        PauseKind.Other => "Another reason",
        PauseKind.BudgetCycle => "Their budget is decided later",
        PauseKind.Reorganisation => "Departments or people are being moved",
        PauseKind.Priorities => "Something else comes first for them",
        PauseKind.SponsorAway => "The person who carries it is away",
        PauseKind.Outside => "It waits for something outside",
    };

    public static string Of(ReviewDecision decision) => decision switch
    {
        ReviewDecision.Support => "Support",
        ReviewDecision.ReanchorAgain => "Re-anchor again",
        ReviewDecision.Pause => "Pause",
        ReviewDecision.CloseAsLost => "Close as lost",
        ReviewDecision.Recovered => "Back on track",
    };

    public static string Of(EscalationTrigger trigger) => trigger switch
    {
        EscalationTrigger.Persisted => "Drift persisted",
        EscalationTrigger.Returned => "Drift came back",
        EscalationTrigger.ByHand => "Asked for by hand",
    };

    public static string Of(VisibilityLayer layer) => layer switch
    {
        VisibilityLayer.Opaque => "Opaque",
        VisibilityLayer.Indicated => "Indicated",
        VisibilityLayer.Evidenced => "Evidenced",
        VisibilityLayer.Committed => "Committed",
    };

    public static string Of(Role role) => role switch
    {
        Role.Owner => "Deal owner",
        Role.Manager => "Manager",
        Role.Leadership => "Leadership",
        Role.Administrator => "Administrator",
    };

    /// <summary>A label within a sentence: its first letter small.</summary>
    public static string InText(string label) => label.Length == 0 ? label : char.ToLowerInvariant(label[0]) + label[1..];

    /// <summary>A label with its article: "a meeting", "an e-mail".</summary>
    public static string WithArticle(string label) =>
        ("aeiou".Contains(char.ToLowerInvariant(label[0])) ? "an " : "a ") + InText(label);
}
