using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Revenos.Core.Outcomes;

namespace Revenos.Dashboard.Import.Profiles;

/// <summary>Reads and writes profiles. What a profile does not know is refused, so that a slip of the pen is not silently left out.</summary>
public static class ProfileJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = null,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Write(ImportProfile profile) => JsonSerializer.Serialize(profile, Options);

    /// <summary>The profile that a text describes, checked as a whole; a refusal names every fault in it.</summary>
    public static Outcome<ImportProfile> Read(string json, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var profile = document.RootElement.Deserialize<ImportProfile>(Options);
            if (profile is null)
            {
                return Fault(name, "it is empty");
            }

            var faults = ProfileCheck.Faults(profile);
            return faults.IsEmpty ? profile : new Refusal("profile-faulty", $"The profile \"{name}\" has {faults.Length} {(faults.Length == 1 ? "fault" : "faults")}: {string.Join(" ", faults)}");
        }
        catch (JsonException fault)
        {
            return Fault(name, $"{Plain(fault.Message)} (line {fault.LineNumber + 1}{(fault.Path is { Length: > 1 } path ? $", at {path}" : "")})");
        }
    }

    private static Refusal Fault(string name, string what) =>
        new("profile-unreadable", $"The profile \"{name}\" cannot be read: {what}. The schema of profiles is in docs/import-profile.schema.json.");

    // The first sentence says what is wrong; the rest repeats the place.
    private static string Plain(string message) => message.Split(" Path:")[0].TrimEnd('.');
}

/// <summary>A value may be written alone or in a list.</summary>
internal sealed class ValuesConverter : JsonConverter<Values>
{
    public override Values Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new Values([reader.GetString()!])
            : new Values(JsonSerializer.Deserialize<ImmutableArray<string>>(ref reader, options));

    public override void Write(Utf8JsonWriter writer, Values value, JsonSerializerOptions options)
    {
        if (value.Items.Length == 1)
        {
            writer.WriteStringValue(value.Items[0]);
        }
        else
        {
            JsonSerializer.Serialize(writer, value.Items, options);
        }
    }
}

/// <summary>A fact is written as one flat object: its kind under "fact" beside its fields.</summary>
internal sealed class EmissionConverter : JsonConverter<Emission>
{
    private const string Kind = "fact";

    public override Emission Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var fields = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? [];
        return fields.Remove(Kind, out var kind) && Enum.TryParse<EmittedFact>(kind, ignoreCase: true, out var fact) && !char.IsAsciiDigit(kind[0])
            ? new Emission(fact, fields.ToImmutableDictionary())
            : throw new JsonException($"\"{kind}\" is not a fact; use one of {string.Join(", ", Enum.GetNames<EmittedFact>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.");
    }

    public override void Write(Utf8JsonWriter writer, Emission value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Kind, JsonNamingPolicy.CamelCase.ConvertName(value.Fact.ToString()));
        foreach (var field in FactFields.Of(value.Fact).Where(value.Fields.ContainsKey))
        {
            writer.WriteString(field, value.Fields[field]);
        }

        writer.WriteEndObject();
    }
}
