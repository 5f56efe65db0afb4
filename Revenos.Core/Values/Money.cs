namespace Revenos.Core.Values;

/// <summary>An amount in one currency. Amounts of different currencies never mix: see <see cref="MoneySums"/>.</summary>
/// <param name="Amount">The amount in whole units of the currency (not cents); may be zero, never negative for a deal.</param>
/// <param name="Currency">The ISO 4217 code in capitals, such as EUR.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>Multiplies the amount, for example by the weight of a visibility layer.</summary>
    public static Money operator *(Money money, decimal factor) => money with { Amount = money.Amount * factor };

    /// <summary>Whether a text has the form of a currency code: three capital letters.</summary>
    public static bool IsCurrency(string? text) => text is { Length: 3 } && text.All(char.IsAsciiLetterUpper);
}
