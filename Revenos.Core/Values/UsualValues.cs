using System.Collections.Immutable;

namespace Revenos.Core.Values;

/// <summary>
/// Puts amounts of several currencies beside each other without an exchange rate: each against the usual amount, the median, of its
/// own currency. Within one currency the larger amount stays the larger one.
/// </summary>
/// <param name="Medians">The usual amount, one a currency; always above zero.</param>
public sealed record UsualValues(ImmutableDictionary<string, decimal> Medians)
{
    /// <summary>The usual amounts among some; those of zero and below tell nothing of what is usual.</summary>
    public static UsualValues Of(IEnumerable<Money> amounts) => new(amounts
        .Where(money => money.Amount > 0)
        .GroupBy(money => money.Currency, money => money.Amount, StringComparer.Ordinal)
        .ToImmutableDictionary(currency => currency.Key, currency => Median([.. currency.Order()]), StringComparer.Ordinal));

    /// <summary>How many times the usual amount of its currency an amount is: 1 for the usual one, and for one whose currency is not known; never below 0.</summary>
    public double TimesUsual(Money money) =>
        money.Amount <= 0 ? 0 : Medians.TryGetValue(money.Currency, out var usual) ? (double)(money.Amount / usual) : 1;

    private static decimal Median(decimal[] ordered) =>
        ordered[(ordered.Length - 1) / 2] + ((ordered[ordered.Length / 2] - ordered[(ordered.Length - 1) / 2]) / 2);
}
