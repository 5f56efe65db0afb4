namespace Revenos.Dashboard.Identity.Passwords;

/// <summary>
/// Whether a password is one that a guesser tries early. Not by the kinds of its characters, which only make people
/// append "1!", but by what is left of it once everything predictable is taken off.
/// </summary>
public sealed class PasswordStrength(CommonPasswords common)
{
    /// <summary>Fewer characters than these, beside the predictable ones, can be tried one by one.</summary>
    public const int LeastLeft = 6;

    private const int ShortestPersonalWord = 3;

    private static readonly string[] ProductWords = ["revenos", "demo", "workspace", "dashboard", "passwor", "kennwort", "welcome", "letmein"];
    private static readonly char[] WordBreaks = [' ', '.', '-', '_', '+', '@', '\''];

    /// <param name="personal">The account's own words: e-mail address, name.</param>
    public bool IsGuessable(string password, params IEnumerable<string> personal)
    {
        var words = ProductWords
            .Concat(personal.SelectMany(text => text.ToLowerInvariant().Split(WordBreaks)).Where(word => word.Length >= ShortestPersonalWord))
            .ToArray();
        var plain = password.ToLowerInvariant();
        return IsGuessable(plain, words) || IsGuessable(WithoutDisguise(plain), words);
    }

    private bool IsGuessable(string password, string[] words)
    {
        if (common.Contains(password))
        {
            return true;
        }

        var unit = PredictableRuns.Unit(password);
        Span<bool> predictable = new bool[unit.Length];
        PredictableRuns.Mark(unit, predictable);
        MarkWords(unit, words, predictable);
        // One of them: three common words in a row are a passphrase.
        predictable[common.LongestWithin(unit)].Fill(true);
        return predictable.Count(false) < LeastLeft;
    }

    private static void MarkWords(string text, string[] words, Span<bool> predictable)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                predictable.Slice(at, word.Length).Fill(true);
            }
        }
    }

    // The substitutions that every guessing tool makes.
    private static string WithoutDisguise(string password) => string.Create(password.Length, password, static (letters, disguised) =>
    {
        for (var at = 0; at < letters.Length; at++)
        {
            letters[at] = disguised[at] switch
            {
                '0' => 'o',
                '1' or '!' => 'i',
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                var other => other,
            };
        }
    });
}
