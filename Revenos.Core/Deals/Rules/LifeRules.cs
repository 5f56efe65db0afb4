using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;

namespace Revenos.Core.Deals.Rules;

/// <summary>How a deal may begin, be valued and rest.</summary>
internal static class LifeRules
{
    private const decimal HighestValue = 1_000_000_000_000m;

    public static Refusal? Check(DealOpened opened, Pipeline pipeline) =>
        Texts.Name(opened.Name, "The name")
        ?? Texts.Name(opened.Account, "The account")
        ?? Texts.Key(opened.Owner.Value, "The owner")
        ?? Check(opened.Value)
        ?? (opened.Pipeline == pipeline.Id && pipeline.Find(opened.Stage) is not null ? null : Refusals.UnknownStage);

    public static Refusal? Check(Money value) =>
        value.Amount is >= 0 and <= HighestValue && Money.IsCurrency(value.Currency) ? null : Refusals.ValueOutOfRange;
}
