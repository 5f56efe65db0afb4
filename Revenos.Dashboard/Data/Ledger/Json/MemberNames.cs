using System.Collections.Frozen;
using System.Text.Json;

namespace Revenos.Dashboard.Data.Ledger.Json;

/// <summary>The names that the values of an enumeration have in JSON: "decision-maker", "two-way". The published schema pins them.</summary>
internal static class MemberNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, T> Values =
        Names.ToFrozenDictionary(name => name.Value, name => name.Key, StringComparer.Ordinal);

    public static IEnumerable<string> All => Names.Values;

    public static string Of(T value) => Names[value];

    public static bool TryRead(string name, out T value) => Values.TryGetValue(name, out value);
}
