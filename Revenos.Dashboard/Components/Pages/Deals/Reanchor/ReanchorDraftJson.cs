using System.Text.Json;
using System.Text.Json.Serialization;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>A draft as the text that is kept.</summary>
internal static class ReanchorDraftJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PreferredObjectCreationHandling = JsonObjectCreationHandling.Replace,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(ReanchorDraft draft) => JsonSerializer.Serialize(draft, Options);

    /// <summary>The draft of a text; null where a former version of the product wrote what this one does not understand.</summary>
    public static ReanchorDraft? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ReanchorDraft>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
