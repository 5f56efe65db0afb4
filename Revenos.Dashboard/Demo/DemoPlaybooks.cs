using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Drift.Signals;
using Revenos.Core.Drift.Signals.Density;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Demo;

/// <summary>Two pipelines and the three playbooks that plan deals through them.</summary>
public static class DemoPlaybooks
{
    public static Pipeline NewBusiness { get; } = new(new PipelineId("new-business"), "New business",
    [
        new Stage(new StageId("qualify"), "Qualify"),
        new Stage(new StageId("discover"), "Discover"),
        new Stage(new StageId("validate"), "Validate"),
        new Stage(new StageId("propose"), "Propose"),
        new Stage(new StageId("contract"), "Contract"),
    ]);

    public static Pipeline Growth { get; } = new(new PipelineId("growth"), "Growth of customers",
    [
        new Stage(new StageId("review"), "Review"),
        new Stage(new StageId("proof"), "Prove"),
        new Stage(new StageId("agree"), "Agree"),
        new Stage(new StageId("hand-over"), "Hand over"),
    ]);

    public static Playbook Rollout { get; } = new(new PlaybookId("rollout"), "Plant rollout", NewBusiness.Id,
    [
        Step("problem-agreed", "Problem agreed", MilestoneType.Discovery, "qualify", 0, 21,
            "The plant states the loss in its own figures and names who carries it.", EvidenceKind.ProblemStatement),
        Step("stakeholders-mapped", "Stakeholders mapped", MilestoneType.Discovery, "discover", 14, 24,
            "Who decides, who helps and who may object is known by name.", EvidenceKind.StakeholderMap),
        Step("technical-assessment", "Technical assessment", MilestoneType.Validation, "discover", 35, 30,
            "Their engineers agree in writing that it fits lines, network and safety rules.", EvidenceKind.TechnicalAssessment),
        Step("proof-of-concept", "Proof of concept", MilestoneType.Validation, "validate", 60, 35,
            "Two weeks on one line reach the figure agreed beforehand.", EvidenceKind.ProofOfConcept),
        Step("budget-approved", "Budget approved", MilestoneType.Commitment, "propose", 92, 28,
            "The money is set aside under a cost centre.", EvidenceKind.BudgetApproval),
        Step("purchasing-agreed", "Purchasing steps agreed", MilestoneType.Commitment, "propose", 112, 24,
            "Purchasing has written down its steps, their dates and who signs.", EvidenceKind.ProcurementTimeline),
        Step("contract-signed", "Contract signed", MilestoneType.Commitment, "contract", 132, 28,
            "Both signatures are on the contract.", EvidenceKind.SignedContract),
        Step("delivery-agreed", "Start of delivery agreed", MilestoneType.Delivery, null, 154, 21,
            "A start date, a site lead and the first delivery are named."),
    ], null);

    public static Playbook Subscription { get; } = new(new PlaybookId("subscription"), "Software subscription", NewBusiness.Id,
    [
        Step("need-confirmed", "Need confirmed", MilestoneType.Discovery, "qualify", 0, 14,
            "The people who do the work say what it costs them today.", EvidenceKind.ProblemStatement),
        Step("users-heard", "Users heard", MilestoneType.Discovery, "discover", 10, 16,
            "Three people of two shifts have said what they need.", EvidenceKind.StakeholderFeedback),
        Step("trial", "Trial with real data", MilestoneType.Validation, "validate", 24, 24,
            "Their own data of a month runs through it and the result is accepted.", EvidenceKind.ProofOfConcept),
        Step("security-review", "Security review", MilestoneType.Validation, "validate", 42, 20,
            "Their security officer has no open question.", EvidenceKind.TechnicalAssessment),
        Step("offer-accepted", "Offer accepted", MilestoneType.Commitment, "propose", 60, 18,
            "The decision maker accepts price and term in writing.", EvidenceKind.LetterOfIntent),
        Step("contract-signed", "Contract signed", MilestoneType.Commitment, "contract", 76, 18,
            "Both signatures are on the contract.", EvidenceKind.SignedContract),
    ], null);

    public static Playbook Expansion { get; } = new(new PlaybookId("expansion"), "Expansion at a customer", Growth.Id,
    [
        Step("results-reviewed", "Results reviewed", MilestoneType.Discovery, "review", 0, 12,
            "What the first site gained is agreed with its manager.", EvidenceKind.MeetingNotes),
        Step("case-shown", "Case shown to the next site", MilestoneType.Validation, "proof", 9, 18,
            "The next site's manager says in writing what would have to be true there.", EvidenceKind.StakeholderFeedback),
        Step("budget-moved", "Budget moved", MilestoneType.Commitment, "agree", 25, 16,
            "The money for the next site is approved.", EvidenceKind.BudgetApproval),
        Step("order-placed", "Order placed", MilestoneType.Commitment, "agree", 38, 14,
            "The order is in our system.", EvidenceKind.SignedContract),
        Step("handed-over", "Handed over to the site team", MilestoneType.Delivery, "hand-over", 50, 20,
            "The site team knows dates, people and what was promised."),
    ], new DriftOptions
    {
        // A customer who buys again decides faster: silence counts sooner.
        Density = new DensityOptions
        {
            HalfLifeDays = 10,
            CadenceDays = new PerMilestoneType { Discovery = 5, Validation = 5, Commitment = 4, Delivery = 7 },
        },
    });

    public static ImmutableArray<Pipeline> Pipelines { get; } = [NewBusiness, Growth];

    public static ImmutableArray<Playbook> All { get; } = [Rollout, Subscription, Expansion];

    public static Pipeline PipelineOf(Playbook playbook) => playbook.Pipeline == Growth.Id ? Growth : NewBusiness;

    private static MilestoneTemplate Step(
        string id, string name, MilestoneType type, string? stage, double start, double length, string criteria, EvidenceKind? proof = null) =>
        new(new MilestoneId(id), name, type, stage is null ? null : new StageId(stage), start, length, criteria,
            proof is { } kind ? new EvidenceRequirement([kind], 1) : EvidenceRequirement.None);
}
