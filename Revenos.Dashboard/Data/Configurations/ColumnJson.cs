using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Ledger;

namespace Revenos.Dashboard.Data.Configurations;

/// <summary>Values that are kept whole in a text column: nothing ever asks the database what is inside.</summary>
internal static class ColumnJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // A missing list must be a fault and not a list that throws later.
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Converters =
        {
            new JsonStringEnumConverter(),
            new FactConverter(),
            new KeyConverter<DealId>(id => id.Value.ToString(), text => new(Guid.Parse(text))),
            new KeyConverter<FactId>(id => id.Value.ToString(), text => new(Guid.Parse(text))),
            new KeyConverter<PersonId>(id => id.Value, text => new(text)),
            new KeyConverter<MilestoneId>(id => id.Value, text => new(text)),
            new KeyConverter<StageId>(id => id.Value, text => new(text)),
            new KeyConverter<PipelineId>(id => id.Value, text => new(text)),
            new KeyConverter<PlaybookId>(id => id.Value, text => new(text)),
        },
    };

    /// <summary>Keeps a property as JSON. Its value must be immutable and equal by value, or be replaced as a whole.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
        new ValueComparer<T>((one, other) => Write(one) == Write(other), value => Write(value).GetHashCode(StringComparison.Ordinal), value => value));

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException($"A column of {typeof(T).Name} holds null.");

    private sealed class KeyConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException($"A {typeof(T).Name} is missing."));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    private sealed class FactConverter : JsonConverter<Fact>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(Fact));

        public override Fact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return FactJson.Read(document.RootElement);
        }

        public override void Write(Utf8JsonWriter writer, Fact value, JsonSerializerOptions options) => FactJson.Write(value, writer);
    }
}
