using System.Collections.Immutable;
using Revenos.Core.Outcomes;

namespace Revenos.Dashboard.Import.Profiles;

/// <summary>The profiles of docs/samples, which every copy of the product carries.</summary>
public static class BuiltInProfiles
{
    private const string Prefix = "profiles/";
    private const string Suffix = ".json";

    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(BuiltInProfiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The profile of that name; null when there is none.</summary>
    public static Outcome<ImportProfile>? Find(string name)
    {
        using var resource = typeof(BuiltInProfiles).Assembly.GetManifestResourceStream(Prefix + name + Suffix);
        if (resource is null)
        {
            return null;
        }

        using var text = new StreamReader(resource);
        return ProfileJson.Read(text.ReadToEnd(), name);
    }
}
