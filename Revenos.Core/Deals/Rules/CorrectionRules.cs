using Revenos.Core.Facts;
using Revenos.Core.Outcomes;

namespace Revenos.Core.Deals.Rules;

/// <summary>What may be corrected.</summary>
internal static class CorrectionRules
{
    public static Refusal? Check(DealHistory history, RecordedFact fact, FactCorrected correction)
    {
        var target = history.Ledger.FirstOrDefault(entry => entry.Id == correction.Target);
        if (target is null || IsCorrected(history, target))
        {
            return Refusals.NothingToCorrect;
        }

        if (target.OccurredAt != fact.OccurredAt)
        {
            throw new ArgumentException("A correction occurs at the instant of the fact it corrects.", nameof(fact));
        }

        return (target.Content, correction.Replacement) switch
        {
            (DealOpened, null) => Refusals.OpeningStays,
            (FactCorrected, not null) => Refusals.OtherKind,
            var (was, becomes) => becomes is null || was.GetType() == becomes.GetType() ? Texts.Optional(correction.Reason, "The reason") : Refusals.OtherKind,
        };
    }

    private static bool IsCorrected(DealHistory history, RecordedFact target) =>
        target.Content is not FactCorrected && history.Facts.All(entry => entry.Id != target.Id);
}
