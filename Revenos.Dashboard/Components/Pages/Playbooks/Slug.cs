using System.Globalization;
using System.Text;

namespace Revenos.Dashboard.Components.Pages.Playbooks;

/// <summary>Makes keys from names.</summary>
internal static class Slug
{
    private const int Longest = 60;

    /// <summary>"Proof of concept" to "proof-of-concept", with a number where that is taken; the key joins those taken.</summary>
    public static string Of(string name, string otherwise, HashSet<string> taken)
    {
        var plain = Plain(name);
        var key = plain.Length > 0 ? plain : otherwise;
        for (var number = 2; !taken.Add(key); number++)
        {
            key = string.Create(CultureInfo.InvariantCulture, $"{(plain.Length > 0 ? plain : otherwise)}-{number}");
        }

        return key;
    }

    private static string Plain(string name)
    {
        var key = new StringBuilder();
        // Taken apart, "é" is "e" and a mark; the mark is left out.
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                key.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }

        return key.ToString()[..Math.Min(key.Length, Longest)].Trim('-');
    }
}
