using System.Globalization;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Formatting;

/// <summary>Money as text: short on cards, full where there is room. It never breaks between a sign and its number.</summary>
public static class MoneyText
{
    private const char Space = '\u00A0';

    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    /// <summary>"€ 950", "€ 9.5 k", "€ 210 k", "€ 9.41 M".</summary>
    public static string Brief(Money money, CultureInfo culture) => $"{Sign(money.Currency)}{Space}{ShortAmount(money.Amount, culture)}";

    /// <summary>"€ 210,000"; with cents only where there are some.</summary>
    public static string Full(Money money, CultureInfo culture) =>
        $"{Sign(money.Currency)}{Space}{money.Amount.ToString(money.Amount == decimal.Truncate(money.Amount) ? "#,0" : "#,0.00", culture)}";

    /// <summary>Sums of several currencies, side by side and never added: "€ 2.10 M + $ 0.34 M"; "no value" for none.</summary>
    public static string Brief(MoneySums sums, CultureInfo culture) => Join(sums, money => Brief(money, culture));

    /// <summary>Sums of several currencies in full.</summary>
    public static string Full(MoneySums sums, CultureInfo culture) => Join(sums, money => Full(money, culture));

    /// <summary>The sign people write, or the code itself where no sign names one currency alone.</summary>
    public static string Sign(string currency) => currency switch
    {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "₹",
        "KRW" => "₩",
        "TRY" => "₺",
        "UAH" => "₴",
        "ILS" => "₪",
        "CAD" => "CA$",
        "AUD" => "A$",
        "NZD" => "NZ$",
        "BRL" => "R$",
        "CNY" => "CN¥",
        _ => currency,
    };

    // The unit is chosen after rounding: 999,600 is 1.00 M and not 1,000 k.
    private static string ShortAmount(decimal amount, CultureInfo culture) => Math.Abs(amount) switch
    {
        < 999.5m => amount.ToString("#,0", culture),
        < 9_950m => (amount / Thousand).ToString("0.0", culture) + Space + "k",
        < 999_500m => (amount / Thousand).ToString("#,0", culture) + Space + "k",
        < 999_995_000m => (amount / Million).ToString("0.00", culture) + Space + "M",
        _ => (amount / Billion).ToString("#,0.00", culture) + Space + "bn",
    };

    private static string Join(MoneySums sums, Func<Money, string> text)
    {
        var items = sums.Sums.Where(money => money.Amount != 0).Select(text).ToArray();
        return items.Length == 0 ? "no value" : string.Join($" +{Space}", items);
    }
}
