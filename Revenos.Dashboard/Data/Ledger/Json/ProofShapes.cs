using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Ledger.Json;

/// <summary>Evidence and commitments.</summary>
internal static class ProofShapes
{
    private const double UsualImportance = 1;

    public static IEnumerable<FactShape> All =>
    [
        FactShape.Of<EvidenceAttached>(
            "evidence-attached",
            (fact, to) =>
            {
                to.Choice("evidenceKind", fact.Kind).Text("title", fact.Title).TextOrNone("milestone", fact.Milestone?.Value);
                if (fact.Place != EvidencePlace.Elsewhere)
                {
                    to.Nested("place", it => Write(it, fact.Place));
                }

                to.Instant("validUntil", fact.ValidUntil);
            },
            from => new EvidenceAttached(
                from.Choice<EvidenceKind>("evidenceKind"),
                from.Text("title"),
                from.TextOrNone("milestone") is { } milestone ? new MilestoneId(milestone) : null,
                from.Nested("place", EvidencePlace.Elsewhere, it => new EvidencePlace(it.TextOrNone("link"), it.Nested("file", null, ReadFile))),
                from.InstantOrNone("validUntil"))),

        FactShape.Of<EvidenceWithdrawn>(
            "evidence-withdrawn",
            (fact, to) => to.Fact("evidence", fact.Evidence).Text("reason", fact.Reason, ""),
            from => new EvidenceWithdrawn(from.Fact("evidence"), from.Text("reason", ""))),

        FactShape.Of<CommitmentMade>(
            "commitment-made",
            (fact, to) => to.Text("text", fact.Text).Choice("side", fact.Side).Text("giver", fact.Giver, "").Choice("level", fact.Level)
                .Instant("documentBy", fact.DocumentBy).Number("importance", fact.Importance, UsualImportance),
            from => new CommitmentMade(
                from.Text("text"),
                from.Choice<CommitmentSide>("side"),
                from.Text("giver", ""),
                from.Choice<CommitmentLevel>("level"),
                from.InstantOrNone("documentBy"),
                from.Number("importance", UsualImportance))),

        FactShape.Of<CommitmentAdvanced>(
            "commitment-advanced",
            (fact, to) => to.Fact("commitment", fact.Commitment).Choice("level", fact.Level),
            from => new CommitmentAdvanced(from.Fact("commitment"), from.Choice<CommitmentLevel>("level"))),

        FactShape.Of<CommitmentWithdrawn>(
            "commitment-withdrawn",
            (fact, to) => to.Fact("commitment", fact.Commitment).Text("reason", fact.Reason, ""),
            from => new CommitmentWithdrawn(from.Fact("commitment"), from.Text("reason", ""))),
    ];

    private static void Write(FactWriter to, EvidencePlace place)
    {
        to.TextOrNone("link", place.Link);
        if (place.File is { } file)
        {
            to.Nested("file", it => it.Text("key", file.Key).Text("name", file.Name).Text("contentType", file.ContentType).Whole("bytes", file.Bytes));
        }
    }

    private static StoredFile? ReadFile(FactReader from) =>
        new(from.Text("key"), from.Text("name"), from.Text("contentType"), from.Whole("bytes"));
}
