using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Ledger.Json;

/// <summary>Writes the members of a fact. A member that holds its default is left out: reading puts it back.</summary>
internal sealed class FactWriter(Utf8JsonWriter json)
{
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public FactWriter Text(string name, string value, string? unless = null)
    {
        if (value != unless)
        {
            json.WriteString(name, value);
        }

        return this;
    }

    public FactWriter TextOrNone(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }

        return this;
    }

    public FactWriter Flag(string name, bool value, bool unless)
    {
        if (value != unless)
        {
            json.WriteBoolean(name, value);
        }

        return this;
    }

    public FactWriter Number(string name, double value, double unless)
    {
        if (value != unless)
        {
            json.WriteNumber(name, value);
        }

        return this;
    }

    public FactWriter Whole(string name, long value, long? unless = null)
    {
        if (value != unless)
        {
            json.WriteNumber(name, value);
        }

        return this;
    }

    public FactWriter Money(string name, Money value) => Nested(name, it => it.Amount(value.Amount).Text("currency", value.Currency));

    public FactWriter Instant(string name, DateTimeOffset? value) =>
        TextOrNone(name, value?.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture));

    public FactWriter Day(string name, DateOnly? value) => TextOrNone(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public FactWriter Fact(string name, FactId value) => Text(name, value.Value.ToString());

    public FactWriter Choice<T>(string name, T value)
        where T : struct, Enum =>
        Text(name, MemberNames<T>.Of(value));

    public FactWriter ChoiceOrNone<T>(string name, T? value)
        where T : struct, Enum =>
        TextOrNone(name, value is { } chosen ? MemberNames<T>.Of(chosen) : null);

    public FactWriter Texts(string name, IEnumerable<string> values)
    {
        var items = values.ToImmutableArray();
        if (!items.IsEmpty)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStringValue(item);
            }

            json.WriteEndArray();
        }

        return this;
    }

    public FactWriter Nested(string name, Action<FactWriter> write)
    {
        json.WriteStartObject(name);
        write(this);
        json.WriteEndObject();
        return this;
    }

    public FactWriter List<T>(string name, ImmutableArray<T> items, Action<FactWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(this, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return this;
    }

    private FactWriter Amount(decimal value)
    {
        json.WriteNumber("amount", value);
        return this;
    }
}
