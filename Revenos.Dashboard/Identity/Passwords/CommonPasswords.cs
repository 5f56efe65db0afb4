using System.Collections.Frozen;
using System.Text.Json;

namespace Revenos.Dashboard.Identity.Passwords;

/// <summary>
/// The offline list: passwords that many people have chosen, 8 characters or longer, in lower case. It comes with the build
/// from an npm package; docs/decisions says which and why.
/// </summary>
public sealed class CommonPasswords
{
    public const int ShortestEntry = 8;

    private const string Resource = "common-passwords.json";

    private readonly Lazy<FrozenSet<string>> _entries = new(Load);

    public bool Contains(ReadOnlySpan<char> password) => _entries.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(password);

    /// <summary>Where the longest entry stands within a text; empty at 0 where there is none.</summary>
    public Range LongestWithin(ReadOnlySpan<char> text)
    {
        for (var length = text.Length; length >= ShortestEntry; length--)
        {
            for (var start = 0; start + length <= text.Length; start++)
            {
                if (Contains(text.Slice(start, length)))
                {
                    return start..(start + length);
                }
            }
        }

        return ..0;
    }

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The build has not embedded {Resource}");
        var entries = JsonSerializer.Deserialize<string[]>(stream)!;
        return entries.Select(entry => entry.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
    }
}
