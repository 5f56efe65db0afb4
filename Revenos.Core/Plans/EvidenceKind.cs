namespace Revenos.Core.Plans;

/// <summary>What a piece of evidence is. Each kind has its own shelf life.</summary>
public enum EvidenceKind
{
    /// <summary>Anything not listed.</summary>
    Other,

    /// <summary>Notes of a meeting.</summary>
    MeetingNotes,

    /// <summary>Who decides, who helps, who blocks.</summary>
    StakeholderMap,

    /// <summary>The problem in the buyer's words.</summary>
    ProblemStatement,

    /// <summary>An assessment of technical fit.</summary>
    TechnicalAssessment,

    /// <summary>The result of a trial.</summary>
    ProofOfConcept,

    /// <summary>What the people concerned say of it.</summary>
    StakeholderFeedback,

    /// <summary>The money is set aside.</summary>
    BudgetApproval,

    /// <summary>The buyer's purchasing steps with their dates.</summary>
    ProcurementTimeline,

    /// <summary>A written intent to buy.</summary>
    LetterOfIntent,

    /// <summary>The signed contract.</summary>
    SignedContract,
}
