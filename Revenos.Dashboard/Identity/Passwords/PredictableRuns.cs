namespace Revenos.Dashboard.Identity.Passwords;

/// <summary>Marks what takes no imagination to guess: rows of the alphabet and of digits, keyboard walks, repetitions, years.</summary>
internal static class PredictableRuns
{
    private const int ShortestRun = 4;
    private const int YearLength = 4;

    private static readonly string[] Keyboard = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The unit that a text repeats from beginning to end; the text itself where it repeats nothing.</summary>
    public static string Unit(string text)
    {
        for (var period = 1; period <= text.Length / 2; period++)
        {
            if (Enumerable.Range(period, text.Length - period).All(at => text[at] == text[at - period]))
            {
                return text[..period];
            }
        }

        return text;
    }

    /// <summary>Marks every run of at least four characters in which each follows from the one before, and every year.</summary>
    public static void Mark(string text, Span<bool> predictable)
    {
        MarkRuns(text, IsSame, predictable);
        MarkRuns(text, IsNextUp, predictable);
        MarkRuns(text, static (before, after) => IsNextUp(after, before), predictable);
        MarkRuns(text, IsNeighbour, predictable);
        MarkYears(text, predictable);
    }

    private static void MarkRuns(string text, Func<char, char, bool> follows, Span<bool> predictable)
    {
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at < text.Length && follows(text[at - 1], text[at]))
            {
                continue;
            }

            if (at - start >= ShortestRun)
            {
                predictable[start..at].Fill(true);
            }

            start = at;
        }
    }

    private static void MarkYears(string text, Span<bool> predictable)
    {
        for (var at = 0; at + YearLength <= text.Length; at++)
        {
            if (text.AsSpan(at, YearLength) is ['1', '9', _, _] or ['2', '0', _, _] && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]))
            {
                predictable.Slice(at, YearLength).Fill(true);
            }
        }
    }

    private static bool IsSame(char before, char after) => before == after;

    private static bool IsNextUp(char before, char after) =>
        char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after) && (after == before + 1 || (before, after) is ('9', '0'));

    // The rows of a real keyboard are shifted by half a key, so each key has its neighbours in its own column and beside it.
    private static bool IsNeighbour(char before, char after) =>
        Place(before) is { } from && Place(after) is { } to && Math.Abs(from.Row - to.Row) <= 1 && Math.Abs(from.Column - to.Column) <= 1;

    private static (int Row, int Column)? Place(char key)
    {
        for (var row = 0; row < Keyboard.Length; row++)
        {
            if (Keyboard[row].IndexOf(key, StringComparison.Ordinal) is >= 0 and var column)
            {
                return (row, column);
            }
        }

        return null;
    }
}
