using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Values;

namespace Revenos.Core.Deals.Rules;

/// <summary>What may be attached as evidence, and how commitments may climb.</summary>
internal static class ProofRules
{
    private const int LinkLimit = 2000;
    private const double HighestImportance = 3;

    public static Refusal? Check(Deal deal, EvidenceAttached attached, DateTimeOffset at) =>
        Texts.Name(attached.Title, "The title")
        ?? (attached.Milestone is { } milestone && deal.FindMilestone(milestone) is null ? Refusals.UnknownMilestone : null)
        ?? (attached.Place.Link is { } link ? CheckLink(link) : null)
        ?? (attached.ValidUntil <= at ? Refusals.NeverValid : null);

    public static Refusal? Check(Deal deal, EvidenceWithdrawn withdrawn) =>
        deal.Evidence.Any(piece => piece.Id == withdrawn.Evidence && !piece.IsWithdrawn)
            ? Texts.Reason(withdrawn.Reason)
            : Refusals.UnknownEvidence;

    public static Refusal? Check(CommitmentMade made) =>
        Texts.Name(made.Text, "What was promised")
        ?? Texts.Optional(made.Giver, "Who gave it")
        ?? (made.Importance is > 0 and <= HighestImportance ? null : Refusals.ImportanceOutOfRange);

    public static Refusal? Check(Deal deal, CommitmentAdvanced advanced) => Find(deal, advanced.Commitment) switch
    {
        null => Refusals.UnknownCommitment,
        var promise when advanced.Level <= promise.Level => Refusals.NotHigher,
        _ => null,
    };

    public static Refusal? Check(Deal deal, CommitmentWithdrawn withdrawn) =>
        Find(deal, withdrawn.Commitment) is null ? Refusals.UnknownCommitment : Texts.Reason(withdrawn.Reason);

    private static Commitment? Find(Deal deal, FactId id) =>
        deal.Commitments.FirstOrDefault(promise => promise.Id == id && !promise.IsWithdrawn);

    private static Refusal? CheckLink(string link) =>
        link.Length <= LinkLimit
        && !link.Contains('\0', StringComparison.Ordinal)
        && Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? null
            : Refusals.BadLink;
}
