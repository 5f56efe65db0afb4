using Revenos.Core.Values;

namespace Revenos.Dashboard.Formatting;

/// <summary>Who made something that is set up.</summary>
public static class MakerText
{
    /// <summary>The name of a person, or that of the product for what it made itself.</summary>
    public static string Of(PersonId? maker, Func<PersonId, string> name) => maker is { } person ? name(person) : "Revenos";
}
