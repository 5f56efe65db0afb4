using System.Collections.Frozen;

namespace Revenos.Dashboard.Import.Profiles;

/// <summary>Which fields each fact of a profile has. A star marks those it cannot do without.</summary>
public static class FactFields
{
    /// <summary>The source's own id of what the row tells; without it the id is made from the instant and the rule.</summary>
    public const string Id = "id";

    private static readonly FrozenDictionary<EmittedFact, string[]> Table = new Dictionary<EmittedFact, string[]>
    {
        [EmittedFact.Deal] = ["name*", "account", "owner", "ownerName", "ownerEmail", "team", "stage*", "value", "currency", "close"],
        [EmittedFact.Stage] = ["stage*"],
        [EmittedFact.Value] = ["value*", "currency"],
        [EmittedFact.Close] = ["close*"],
        [EmittedFact.Owner] = ["owner*", "ownerName", "ownerEmail", "team"],
        [EmittedFact.Milestone] = ["milestone*", "note"],
        [EmittedFact.Engagement] = ["kind*", "direction", "authority", "with", "note"],
        [EmittedFact.Evidence] = ["kind*", "title*", "milestone", "link", "validUntil"],
        [EmittedFact.Commitment] = ["text*", "side*", "level*", "key", "giver", "documentBy", "importance"],
        [EmittedFact.Advance] = ["key*", "level*"],
        [EmittedFact.Withdraw] = ["key*", "reason"],
        [EmittedFact.Stakeholder] = ["key*", "name*", "role", "authority"],
        [EmittedFact.Context] = ["kind*", "note"],
        [EmittedFact.Rationale] = ["note"],
        [EmittedFact.Won] = ["note"],
        [EmittedFact.Lost] = ["reason", "note"],
    }.ToFrozenDictionary();

    public static IEnumerable<string> Of(EmittedFact fact) => Table[fact].Select(field => field.TrimEnd('*')).Append(Id);

    public static IEnumerable<string> Required(EmittedFact fact) => Table[fact].Where(field => field.EndsWith('*')).Select(field => field.TrimEnd('*'));
}
