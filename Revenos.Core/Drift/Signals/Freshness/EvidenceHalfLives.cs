using System.ComponentModel.DataAnnotations;
using Revenos.Core.Plans;

namespace Revenos.Core.Drift.Signals.Freshness;

/// <summary>The days after which a piece of evidence is half as fresh, one number a kind.</summary>
public sealed record EvidenceHalfLives
{
    /// <summary>Notes of a meeting.</summary>
    [Range(0.5, 3650.0)]
    public double MeetingNotes { get; init; } = 14;

    /// <summary>Who decides, who helps, who blocks.</summary>
    [Range(0.5, 3650.0)]
    public double StakeholderMap { get; init; } = 45;

    /// <summary>The problem in the buyer's words.</summary>
    [Range(0.5, 3650.0)]
    public double ProblemStatement { get; init; } = 45;

    /// <summary>An assessment of technical fit.</summary>
    [Range(0.5, 3650.0)]
    public double TechnicalAssessment { get; init; } = 45;

    /// <summary>The result of a trial.</summary>
    [Range(0.5, 3650.0)]
    public double ProofOfConcept { get; init; } = 60;

    /// <summary>What the people concerned say of it.</summary>
    [Range(0.5, 3650.0)]
    public double StakeholderFeedback { get; init; } = 30;

    /// <summary>The money is set aside.</summary>
    [Range(0.5, 3650.0)]
    public double BudgetApproval { get; init; } = 60;

    /// <summary>The buyer's purchasing steps with their dates.</summary>
    [Range(0.5, 3650.0)]
    public double ProcurementTimeline { get; init; } = 45;

    /// <summary>A written intent to buy.</summary>
    [Range(0.5, 3650.0)]
    public double LetterOfIntent { get; init; } = 60;

    /// <summary>The signed contract.</summary>
    [Range(0.5, 3650.0)]
    public double SignedContract { get; init; } = 180;

    /// <summary>Anything not listed.</summary>
    [Range(0.5, 3650.0)]
    public double Other { get; init; } = 21;

    /// <summary>The half-life of one kind.</summary>
    public double this[EvidenceKind kind] => kind switch
    {
        EvidenceKind.MeetingNotes => MeetingNotes,
        EvidenceKind.StakeholderMap => StakeholderMap,
        EvidenceKind.ProblemStatement => ProblemStatement,
        EvidenceKind.TechnicalAssessment => TechnicalAssessment,
        EvidenceKind.ProofOfConcept => ProofOfConcept,
        EvidenceKind.StakeholderFeedback => StakeholderFeedback,
        EvidenceKind.BudgetApproval => BudgetApproval,
        EvidenceKind.ProcurementTimeline => ProcurementTimeline,
        EvidenceKind.LetterOfIntent => LetterOfIntent,
        EvidenceKind.SignedContract => SignedContract,
        EvidenceKind.Other => Other,
    };
}
