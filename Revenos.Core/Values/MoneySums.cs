using System.Collections.Immutable;

namespace Revenos.Core.Values;

/// <summary>Sums of money, one a currency, in the order of the currency codes.</summary>
/// <param name="Items">One sum a currency; empty when nothing was added.</param>
public sealed record MoneySums(ImmutableSortedDictionary<string, decimal> Items)
{
    /// <summary>No money in any currency.</summary>
    public static MoneySums None { get; } = new(ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal));

    /// <summary>The sums, one a currency.</summary>
    public IEnumerable<Money> Sums => Items.Select(item => new Money(item.Value, item.Key));

    /// <summary>Adds an amount to the sum of its own currency.</summary>
    public MoneySums Add(Money money) =>
        new(Items.SetItem(money.Currency, Items.GetValueOrDefault(money.Currency) + money.Amount));

    /// <summary>Takes an amount off the sum of its own currency; a sum that becomes zero is kept.</summary>
    public MoneySums Subtract(Money money) => Add(money with { Amount = -money.Amount });

    /// <summary>Sums amounts, each within its own currency.</summary>
    public static MoneySums Of(IEnumerable<Money> amounts)
    {
        var sums = None.Items.ToBuilder();
        foreach (var money in amounts)
        {
            sums[money.Currency] = sums.GetValueOrDefault(money.Currency) + money.Amount;
        }

        return new MoneySums(sums.ToImmutable());
    }
}
