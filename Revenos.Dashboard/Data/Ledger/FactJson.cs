using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Revenos.Core.Facts;
using Revenos.Dashboard.Data.Ledger.Json;

namespace Revenos.Dashboard.Data.Ledger;

/// <summary>
/// Facts as JSON, in the ledger and in files of facts. The form is published in docs/facts.schema.json and older ledgers stay
/// readable: kinds and members keep their names, a new member has a default.
/// </summary>
public static class FactJson
{
    /// <summary>The member that names the kind where no column does.</summary>
    public const string KindMember = "kind";

    private static readonly ImmutableArray<FactShape> Shapes =
        [.. DealShapes.All, .. PlanShapes.All, .. PeopleShapes.All, .. ProofShapes.All, .. ContextShapes.All, .. RecoveryShapes.All, .. PauseShapes.All];

    private static readonly FrozenDictionary<Type, FactShape> ByType = Shapes.ToFrozenDictionary(shape => shape.Type);

    private static readonly FrozenDictionary<string, FactShape> ByKind = Shapes.ToFrozenDictionary(shape => shape.Kind, StringComparer.Ordinal);

    // The text is stored and sent as JSON, never put into a page as it is, so names keep their letters.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The stable names of all kinds.</summary>
    public static ImmutableArray<string> Kinds { get; } = [.. Shapes.Select(shape => shape.Kind)];

    /// <summary>The stable name of a fact's kind.</summary>
    public static string KindOf(Fact fact) => ByType[fact.GetType()].Kind;

    /// <summary>The stable name of a kind of fact.</summary>
    public static string KindOf<T>()
        where T : Fact =>
        ByType[typeof(T)].Kind;

    /// <summary>The members of a fact as one JSON object, without its kind; equal facts give the same text.</summary>
    public static string Write(Fact fact)
    {
        var text = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(text, Readable))
        {
            json.WriteStartObject();
            WriteMembers(fact, new FactWriter(json));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>Writes a fact as an object that carries its kind as the first member.</summary>
    public static void Write(Fact fact, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(KindMember, KindOf(fact));
        WriteMembers(fact, new FactWriter(json));
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write(Fact)"/> wrote.</summary>
    /// <exception cref="FactFormatException">The kind is unknown, or a member is missing, wrong or unknown.</exception>
    public static Fact Read(string kind, string members)
    {
        using var document = Parse(members);
        return Read(kind, document.RootElement);
    }

    /// <summary>Reads a fact that carries its kind as a member.</summary>
    /// <exception cref="FactFormatException">The kind is missing or unknown, or a member is missing, wrong or unknown.</exception>
    public static Fact Read(JsonElement fact) =>
        fact.ValueKind == JsonValueKind.Object && fact.TryGetProperty(KindMember, out var kind) && kind.ValueKind == JsonValueKind.String
            ? Read(kind.GetString()!, fact)
            : throw new FactFormatException($"A fact is an object with a “{KindMember}”, one of {string.Join(", ", Kinds)}.");

    internal static void WriteMembers(Fact fact, FactWriter to) => ByType[fact.GetType()].Write(fact, to);

    private static Fact Read(string kind, JsonElement members)
    {
        if (!ByKind.TryGetValue(kind, out var shape))
        {
            throw new FactFormatException($"“{kind}” is not a kind of fact. Known are {string.Join(", ", Kinds)}.");
        }

        if (members.ValueKind != JsonValueKind.Object)
        {
            throw new FactFormatException($"{kind}: a fact must be an object.");
        }

        var reader = new FactReader(members, kind);
        var fact = shape.Read(reader);
        reader.RefuseUnknown();
        return fact;
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException fault)
        {
            throw new FactFormatException($"The fact is not JSON: {fault.Message}");
        }
    }
}
