using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Drafts;

/// <summary>A piece of evidence: at an address, as a file, or kept elsewhere.</summary>
public sealed class EvidenceDraft : DealDraft
{
    public EvidenceKind Kind { get; set; } = EvidenceKind.MeetingNotes;

    public string Name { get; set; } = "";

    public MilestoneId? Milestone { get; set; }

    public string Link { get; set; } = "";

    /// <summary>The file, once it was received and checked.</summary>
    public StoredFile? File { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public override string Title => "Attach evidence";

    public override string Verb => "Attach this evidence";

    public override EvidenceDraft NewPiece => this;

    /// <summary>Begins with what would help.</summary>
    public static EvidenceDraft From(EvidenceAttached step) => new() { Kind = step.Kind, Milestone = step.Milestone, Name = step.Title };

    /// <summary>Begins with what a milestone asks for.</summary>
    public static EvidenceDraft For(PlannedMilestone milestone) =>
        new() { Milestone = milestone.Id, Kind = milestone.Milestone.Evidence.Kinds is [var wanted, ..] ? wanted : EvidenceKind.MeetingNotes };

    protected override Fact Content(DealView view, ViewerClock clock) => new EvidenceAttached(
        Kind,
        Name.Trim(),
        Milestone,
        new EvidencePlace(Link.Trim() is { Length: > 0 } link ? link : null, File),
        ValidUntil is { } day ? EndOf(day, clock) : null);
}

/// <summary>A piece of evidence does not hold.</summary>
public sealed class EvidenceWithdrawal(Evidence piece) : DealDraft
{
    public Evidence Piece { get; } = piece;

    public string Reason { get; set; } = "";

    public override string Title => $"Withdraw “{Piece.Title}”";

    public override string Verb => "Withdraw this evidence";

    protected override Fact Content(DealView view, ViewerClock clock) => new EvidenceWithdrawn(Piece.Id, Reason.Trim());
}
