using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Deals;
using Revenos.Core.Plans;

namespace Revenos.Dashboard.Demo;

/// <summary>What people of the demo say to each other, by the phase they are in.</summary>
internal static class DemoWords
{
    public static ImmutableArray<string> Products(Playbook playbook) => playbook.Id == DemoPlaybooks.Subscription.Id
        ? ["Shift planning", "Spare-parts portal", "Energy reports", "Audit trail", "Yard slots", "Claims desk", "Recipe control", "Supplier scorecards"]
        : playbook.Id == DemoPlaybooks.Expansion.Id
            ? ["Second site", "Night-shift rollout", "Packing hall", "Southern plants", "Cold chain add-on", "Fleet add-on", "Third line", "Regional depots"]
            : ["Warehouse twin", "Line monitoring", "Quality vision", "Predictive maintenance", "Energy metering", "Cold-chain tracking", "Yard planning", "Traceability"];

    public static ImmutableArray<string> Talk(MilestoneType type) => type switch
    {
        MilestoneType.Discovery =>
        [
            "Walked the floor together; scrap and waiting time counted on one line.",
            "They put a figure on an hour of standstill.",
            "Heard from two shifts what slows them down.",
            "Went through last quarter's complaints and where they begin.",
            "Agreed who else has to be asked before anything is proposed.",
            "Asked what happens if nothing changes this year.",
            "Compared three sites; the gap is larger than they thought.",
        ],
        MilestoneType.Validation =>
        [
            "Went through the first week of trial data line by line.",
            "Their engineers asked about sensors near the furnace; answered with drawings.",
            "Agreed the figure that the trial has to reach.",
            "Network segment and access rights settled with IT.",
            "Showed the dashboard to the evening shift; they want fewer alarms.",
            "Two readings looked wrong; traced to a clock that ran late.",
            "Walked through the safety questions one by one.",
            "They compared our numbers with their own log: within two per cent.",
        ],
        MilestoneType.Commitment =>
        [
            "Price and term discussed; the three-year option is preferred.",
            "Finance asked for the pay-back with last year's energy price.",
            "Went through the order of signatures and who stands in for whom.",
            "Their lawyer returned the liability clause with one change.",
            "Purchasing explained its steps and the board's dates.",
            "Talked about who leads the rollout on their side.",
            "Agreed what is in the first order and what can wait.",
        ],
        MilestoneType.Delivery =>
        [
            "First delivery date and the site lead agreed.",
            "Training days set for both shifts.",
            "Went through what was promised, item by item.",
            "The site team met ours and took over the open points.",
        ],
    };

    public static ImmutableArray<string> Unanswered { get; } =
    [
        "Asked for a date next week.",
        "Sent the summary again and asked what is holding things up.",
        "Left a message; no call back yet.",
        "Sent two suggestions for the next meeting.",
    ];

    public static ImmutableArray<string> BuyerPromises(MilestoneType type) => type switch
    {
        MilestoneType.Discovery => ["Share throughput data of three months", "Name the people to be heard", "Open the doors of the second shift"],
        MilestoneType.Validation => ["Run the pilot on two lines", "Give access to the test network", "Free an engineer for the trial", "Judge the trial by the agreed figure"],
        MilestoneType.Commitment => ["Put the budget on the board's agenda", "Return the contract draft with comments", "Name who signs, and when", "Decide before the quarter ends"],
        MilestoneType.Delivery => ["Name the site lead", "Prepare power and network for the first line", "Reserve the training days"],
    };

    public static ImmutableArray<string> OurPromises(MilestoneType type) => type switch
    {
        MilestoneType.Discovery => ["Send a reference from the same trade", "Write up the visit within a week"],
        MilestoneType.Validation => ["Lend two sensor kits for the trial", "Answer the security questions in writing"],
        MilestoneType.Commitment => ["Hold the price until the board has met", "Deliver the rollout plan by site"],
        MilestoneType.Delivery => ["Send the installer's plan", "Be on site in the first week"],
    };

    public static string Title(EvidenceKind kind, string account, DateTimeOffset at, DemoRandom random) => kind switch
    {
        EvidenceKind.MeetingNotes => $"Notes of {at.ToString("d MMM", CultureInfo.InvariantCulture)}",
        EvidenceKind.StakeholderMap => $"Who decides at {account}",
        EvidenceKind.ProblemStatement => random.Pick(["The problem in their words", "Loss per line, signed off", "What standstill costs"]),
        EvidenceKind.TechnicalAssessment => random.Pick(["Technical assessment", "Fit of lines and network", "Security answers, final"]),
        EvidenceKind.ProofOfConcept => random.Pick(["Result of the trial", "Two weeks on line 2", "Trial report with their log"]),
        EvidenceKind.StakeholderFeedback => random.Pick(["What three shifts say", "Feedback of the site managers", "Mail from the evening shift"]),
        EvidenceKind.BudgetApproval => random.Pick(["Budget approval", "Board minute: budget granted"]),
        EvidenceKind.ProcurementTimeline => random.Pick(["Purchasing steps and dates", "Timeline to signature"]),
        EvidenceKind.LetterOfIntent => "Letter of intent",
        EvidenceKind.SignedContract => "Contract, both signatures",
        EvidenceKind.Other => "Photo of the whiteboard",
    };

    /// <summary>What people attach between milestones.</summary>
    public static ImmutableArray<EvidenceKind> UsualProof(MilestoneType type) => type switch
    {
        MilestoneType.Discovery => [EvidenceKind.MeetingNotes, EvidenceKind.ProblemStatement, EvidenceKind.StakeholderFeedback],
        MilestoneType.Validation => [EvidenceKind.TechnicalAssessment, EvidenceKind.StakeholderFeedback, EvidenceKind.MeetingNotes],
        MilestoneType.Commitment => [EvidenceKind.ProcurementTimeline, EvidenceKind.MeetingNotes, EvidenceKind.LetterOfIntent],
        MilestoneType.Delivery => [EvidenceKind.MeetingNotes, EvidenceKind.ProcurementTimeline],
    };

    public static string Change(ContextChangeKind kind) => kind switch
    {
        ContextChangeKind.Reorganisation => "The plants are being put under a new head of operations.",
        ContextChangeKind.Budget => "Spending over 50,000 is frozen until the half-year figures.",
        ContextChangeKind.Competitor => "A second offer is on the table, from their controls supplier.",
        ContextChangeKind.Priorities => "A recall takes everyone's time at the moment.",
    };

    public static string Answer(ContextChangeKind kind) => kind switch
    {
        ContextChangeKind.Reorganisation => "Met the new head; the goal stands, the name on the approval changes.",
        ContextChangeKind.Budget => "Split into two orders, the first below the limit.",
        ContextChangeKind.Competitor => "Compared both offers on their own figures with them.",
        ContextChangeKind.Priorities => "Agreed to go on with one line until it is over.",
    };

    public static ImmutableArray<string> LateReasons { get; } =
    [
        "The line is needed for a rush order.",
        "Their engineer is away until the month's end.",
        "Maintenance stop moved by the plant.",
        "The board meets two weeks later than thought.",
    ];

    public static string Loss(LossReason reason) => reason switch
    {
        LossReason.WentQuiet => "No answer to five attempts in two months.",
        LossReason.NoDecision => "They keep what they have for another year.",
        LossReason.Competitor => "Their controls supplier added it at no charge.",
        LossReason.Budget => "The money went into a new roof.",
        LossReason.Fit => "Their machines give no data that could be read.",
        LossReason.Declined => "We could not meet the date they need.",
        LossReason.Other => "The site was sold.",
    };

    public static ImmutableArray<string> Rationales { get; } =
    [
        "An hour of standstill still costs them more than the licence of a month.",
        "They have to prove traceability to their largest customer by spring.",
        "Energy is their second largest cost and they cannot say where it goes.",
        "Two experienced planners retire next year.",
        "Claims from damaged goods have doubled since summer.",
    ];

    /// <summary>Why an owner asks leadership for help.</summary>
    public static string HelpWanted(DemoRandom random) => random.Pick(
        ["Their board wants to hear it from ours.", "We need a reference visit that I cannot arrange alone.", "Their new head of purchasing does not answer me."]);

    /// <summary>What an owner says for a review.</summary>
    public static string Comment(DemoRandom random) => random.Pick(
        ["The plant manager still wants it; the money hangs on one signature.", "They moved the trial twice. A visit with an engineer would help.", "The new sponsor has not met us yet."]);
}
