using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Revenos.Core.Facts;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Data.Ledger.Json;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Data.Ledger;

public sealed class FactJsonTests
{
    private static readonly Type[] AllFacts = [.. typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)))];

    public static TheoryData<string> Kinds { get; } = [.. FactJson.Kinds];

    [Fact]
    public void Kinds_EveryFactOfCore_HasOneAndASample()
    {
        Assert.Equal(AllFacts.Length, FactJson.Kinds.Distinct().Count());
        Assert.Equal(AllFacts.ToHashSet(), FactSamples.Full.Select(fact => fact.GetType()).ToHashSet());
        Assert.Equal(AllFacts.ToHashSet(), FactSamples.Spare.Select(fact => fact.GetType()).ToHashSet());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Read_WhatWasWritten_IsTheSameFact(string kind)
    {
        foreach (var fact in FactSamples.Full.Concat(FactSamples.Spare).Where(fact => FactJson.KindOf(fact) == kind))
        {
            var text = FactJson.Write(fact);
            var read = FactJson.Read(kind, text);

            Assert.Equal(Plain(fact), Plain(read));
            Assert.Equal(text, FactJson.Write(read));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Read_WithoutAnOptionalMember_TakesItsDefaultAndNeverAListThatThrows(string kind)
    {
        var full = FactSamples.Full.Single(fact => FactJson.KindOf(fact) == kind);
        var spare = Members(FactSamples.Spare.Single(fact => FactJson.KindOf(fact) == kind));
        foreach (var optional in Members(full).Select(member => member.Key).Where(name => !spare.ContainsKey(name)).ToList())
        {
            var members = Members(full);
            members.Remove(optional);
            var read = FactJson.Read(kind, members.ToJsonString());
            Assert.DoesNotContain("a list that throws", Plain(read), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Read_WithoutARequiredMember_NamesIt(string kind)
    {
        var spare = FactSamples.Spare.Single(fact => FactJson.KindOf(fact) == kind);
        foreach (var required in Members(spare).Select(member => member.Key).Where(name => name is not "authority" || kind != "stakeholder-added").ToList())
        {
            var members = Members(spare);
            members.Remove(required);

            var fault = Assert.Throws<FactFormatException>(() => FactJson.Read(kind, members.ToJsonString()));
            Assert.Contains($"“{required}”", fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Schema_EveryKind_ListsItsMembersAndWhichAreRequired(string kind)
    {
        var schema = Schema()["$defs"]![kind]!;
        var full = Members(FactSamples.Full.Single(fact => FactJson.KindOf(fact) == kind)).Select(member => member.Key);
        var spare = Members(FactSamples.Spare.Single(fact => FactJson.KindOf(fact) == kind)).Select(member => member.Key)
            .Where(name => name is not "authority" || kind != "stakeholder-added");

        Assert.Equal(kind, (string?)schema["properties"]!["kind"]!["const"]);
        Assert.Equal(full.Append("kind").Order(), schema["properties"]!.AsObject().Select(member => member.Key).Order());
        Assert.Equal(spare.Append("kind").Order(), schema["required"]!.AsArray().Select(name => (string)name!).Order());
        Assert.False((bool)schema["additionalProperties"]!);
    }

    [Fact]
    public void Schema_Kinds_AreAllOfThem() =>
        Assert.Equal(
            FactJson.Kinds.Select(kind => $"#/$defs/{kind}").Order(),
            Schema()["$defs"]!["fact"]!["oneOf"]!.AsArray().Select(item => (string)item!["$ref"]!).Order());

    [Theory]
    [InlineData("deal-exploded", "{}", "“deal-exploded” is not a kind of fact")]
    [InlineData("deal-renamed", "[]", "must be an object")]
    [InlineData("deal-renamed", "{", "not JSON")]
    [InlineData("deal-renamed", """{"name":"A","account":"B","acount":"C"}""", "“acount” is not a member")]
    [InlineData("deal-renamed", """{"name":1,"account":"B"}""", "“name” must be a text")]
    [InlineData("deal-lost", """{"reason":"bored"}""", "“reason” must be one of other, went-quiet")]
    [InlineData("deal-revalued", """{"value":{"amount":"12","currency":"EUR"}}""", "“amount” must be a number")]
    [InlineData("deal-revalued", """{"value":{"amount":12,"currency":"EUR","cents":1}}""", "“cents” is not a member")]
    [InlineData("milestone-redated", """{"milestone":"m","window":{"start":"2026-01-01T00:00:00","due":"2026-02-01T00:00:00Z"}}""", "“start” must be an instant with its zone")]
    [InlineData("close-expected", """{"expectedClose":"31.12.2026"}""", "“expectedClose” must be a day")]
    [InlineData("evidence-withdrawn", """{"evidence":"first"}""", "“evidence” must be the id of a fact")]
    [InlineData("fact-corrected", """{"target":"0198c0de-0000-7000-8000-000000000001","replacement":{"name":"x"}}""", "“kind”")]
    public void Read_Wrong_SaysWhatAndWhatItShouldBe(string kind, string text, string said) =>
        Assert.Contains(said, Assert.Throws<FactFormatException>(() => FactJson.Read(kind, text)).Message, StringComparison.Ordinal);

    private static JsonObject Members(Fact fact) => JsonNode.Parse(FactJson.Write(fact))!.AsObject();

    private static JsonNode Schema()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Revenos.Dashboard.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, "docs", "facts.schema.json")))!;
    }

    /// <summary>All that a value holds, told by its own properties and not by the code under test.</summary>
    private static string Plain(object? value) => value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text),
        DateTimeOffset instant => instant.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture),
        IFormattable plain => plain.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IEnumerable list when IsDefault(list) => "a list that throws",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Plain))}]",
        _ => $"{value.GetType().Name}({string.Join(", ", value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract")
            .Select(property => $"{property.Name}={Plain(property.GetValue(value))}"))})",
    };

    private static bool IsDefault(IEnumerable list) =>
        list.GetType().GetProperty("IsDefault") is { } property && (bool)property.GetValue(list)!;
}
