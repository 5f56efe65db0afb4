using Revenos.Core.Outcomes;
using Revenos.Core.People;

namespace Revenos.Dashboard.UseCases;

/// <summary>What the doors ask alike.</summary>
internal static class Doors
{
    private const int KeyLimit = 100;
    private const int NameLimit = 200;

    /// <summary>Null when somebody may change anything at all: whoever looks at the past may not. No viewer means the product itself.</summary>
    public static Refusal? Acts(Viewer? viewer) => viewer?.AsOf is null ? null : StoreRefusals.LooksBack;

    /// <summary>Null when somebody may change settings. No viewer means the product itself.</summary>
    public static Refusal? Administrates(Viewer? viewer) =>
        Acts(viewer) ?? (viewer is null or { Role: Role.Administrator } ? null : StoreRefusals.AdministratorsOnly);

    public static Refusal? Name(string? name) =>
        string.IsNullOrWhiteSpace(name) ? StoreRefusals.NameMissing
        : name.Length > NameLimit ? StoreRefusals.NameTooLong
        : null;

    /// <summary>A key that people make: it stands in addresses and files.</summary>
    public static Refusal? PlainKey(string? key) =>
        Key(key) ?? (key!.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_') ? null : StoreRefusals.BadKey);

    /// <summary>A key that a source made: kept as it is, without what no database keeps.</summary>
    public static Refusal? Key(string? key) =>
        string.IsNullOrWhiteSpace(key) || key.Length > KeyLimit || key.Any(char.IsControl) ? StoreRefusals.BadKey : null;
}
