using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Ledger.Json;

/// <summary>
/// Reads the members of a fact. A member with a default may be missing; any other missing, wrong or unknown member is named
/// in a <see cref="FactFormatException"/>.
/// </summary>
internal sealed class FactReader(JsonElement json, string where)
{
    private readonly HashSet<string> _known = [FactJson.KindMember];

    public string Text(string name) => TextOrNone(name) ?? throw Missing(name);

    public string Text(string name, string unless) => TextOrNone(name) ?? unless;

    public string? TextOrNone(string name) => Find(name) is { } value
        ? value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(name, "a text")
        : null;

    public bool Flag(string name, bool unless) => Find(name) is { } value
        ? value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(name, "true or false")
        : unless;

    public double Number(string name, double unless) => Find(name) is { } value
        ? value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Wrong(name, "a number")
        : unless;

    public long Whole(string name) => WholeOrNone(name) ?? throw Missing(name);

    public int Count(string name) => WholeOrNone(name) is { } count ? count is >= 0 and <= int.MaxValue ? (int)count : throw Wrong(name, "zero or more") : 0;

    public Money Money(string name) => Nested(name, it => new Money(it.Amount(), it.Text("currency")));

    public DateTimeOffset Instant(string name) => InstantOrNone(name) ?? throw Missing(name);

    // A zone is asked for: without one the same file would mean another instant on another machine.
    public DateTimeOffset? InstantOrNone(string name) => TextOrNone(name) is { } text
        ? text.Length > 10 && (text.EndsWith('Z') || text.AsSpan(10).IndexOfAny('+', '-') >= 0)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant)
                ? instant
                : throw Wrong(name, "an instant with its zone, such as 2026-03-31T09:30:00Z")
        : null;

    public DateOnly Day(string name) => DayOrNone(name) ?? throw Missing(name);

    public DateOnly? DayOrNone(string name) => TextOrNone(name) is { } text
        ? DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(name, "a day, such as 2026-03-31")
        : null;

    public FactId Fact(string name) => ToFact(name, Text(name));

    public FactId? FactOrNone(string name) => TextOrNone(name) is { } text ? ToFact(name, text) : null;

    public bool Has(string name) => Find(name) is not null;

    public T Choice<T>(string name)
        where T : struct, Enum =>
        ChoiceOrNone<T>(name) ?? throw Missing(name);

    public T? ChoiceOrNone<T>(string name)
        where T : struct, Enum =>
        TextOrNone(name) is { } text ? ToChoice<T>(name, text) : null;

    public ImmutableArray<FactId> Facts(string name) => Texts(name, text => ToFact(name, text));

    public ImmutableArray<T> Choices<T>(string name)
        where T : struct, Enum =>
        Texts(name, text => ToChoice<T>(name, text));

    public ImmutableArray<string> Texts(string name) => Texts(name, text => text);

    public T Nested<T>(string name, Func<FactReader, T> read) => Find(name) is { } value ? ReadObject(value, name, read) : throw Missing(name);

    public T Nested<T>(string name, T unless, Func<FactReader, T> read) => Find(name) is { } value ? ReadObject(value, name, read) : unless;

    public ImmutableArray<T> List<T>(string name, Func<FactReader, T> read) => Find(name) is { } value
        ? [.. Items(name, value).Select((item, i) => ReadObject(item, string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]"), read))]
        : throw Missing(name);

    /// <summary>Hands a nested value over as it is.</summary>
    public JsonElement? Object(string name) => Find(name);

    /// <summary>Names the first member that nobody asked for: a misspelt one would otherwise be lost in silence.</summary>
    public void RefuseUnknown()
    {
        foreach (var member in json.EnumerateObject())
        {
            if (!_known.Contains(member.Name))
            {
                throw new FactFormatException($"{where}: “{member.Name}” is not a member of it.");
            }
        }
    }

    private static T ReadObject<T>(JsonElement json, string where, Func<FactReader, T> read)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new FactFormatException($"“{where}” must be an object.");
        }

        var reader = new FactReader(json, where);
        var value = read(reader);
        reader.RefuseUnknown();
        return value;
    }

    private long? WholeOrNone(string name) => Find(name) is { } value
        ? value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : throw Wrong(name, "a whole number")
        : null;

    private decimal Amount() => Find("amount") is { } value
        ? value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var amount) ? amount : throw Wrong("amount", "a number")
        : throw Missing("amount");

    private ImmutableArray<T> Texts<T>(string name, Func<string, T> read) => Find(name) is { } value
        ? [.. Items(name, value).Select(item => item.ValueKind == JsonValueKind.String ? read(item.GetString()!) : throw Wrong(name, "a list of texts"))]
        : [];

    private JsonElement.ArrayEnumerator Items(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Wrong(name, "a list");

    private FactId ToFact(string name, string text) => Guid.TryParse(text, out var id) ? new FactId(id) : throw Wrong(name, "the id of a fact: a GUID");

    private T ToChoice<T>(string name, string text)
        where T : struct, Enum =>
        MemberNames<T>.TryRead(text, out var value) ? value : throw Wrong(name, $"one of {string.Join(", ", MemberNames<T>.All)}");

    private JsonElement? Find(string name)
    {
        _known.Add(name);
        return json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private FactFormatException Missing(string name) => new($"{where}: “{name}” is missing.");

    private FactFormatException Wrong(string name, string expected) => new($"{where}: “{name}” must be {expected}.");
}
