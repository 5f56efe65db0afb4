using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Revenos.Dashboard.Import.Profiles;

/// <summary>The JSON schema of profiles, made from their types: docs/import-profile.schema.json is what this says.</summary>
public static class ProfileSchema
{
    public static string Write()
    {
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };
        var schema = (JsonObject)ProfileJson.Options.GetJsonSchemaAsNode(typeof(ImportProfile), options);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Import profile");
        return schema.ToJsonString(ProfileJson.Options) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        var shaped = context.TypeInfo.Type == typeof(Values) ? OneOrSeveral()
            : context.TypeInfo.Type == typeof(Emission) ? Facts()
            : schema;
        if (shaped is JsonObject node && context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), false) is [DescriptionAttribute told, ..])
        {
            node.Insert(0, "description", told.Description);
        }

        return shaped;
    }

    private static JsonObject OneOrSeveral() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "string" },
            new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }),
    };

    private static JsonObject Facts() => new()
    {
        ["oneOf"] = new JsonArray([.. Enum.GetValues<EmittedFact>().Select(JsonNode (fact) => new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(
            [
                KeyValuePair.Create<string, JsonNode?>("fact", new JsonObject { ["const"] = JsonNamingPolicy.CamelCase.ConvertName(fact.ToString()) }),
                .. FactFields.Of(fact).Select(field => KeyValuePair.Create<string, JsonNode?>(field, new JsonObject { ["type"] = "string" })),
            ]),
            ["required"] = new JsonArray([JsonValue.Create("fact"), .. FactFields.Required(fact).Select(JsonNode (field) => JsonValue.Create(field))]),
            ["additionalProperties"] = false,
        })]),
    };
}
