using Revenos.Dashboard.Identity.Passwords;

namespace Revenos.Tests.Dashboard.Identity.Passwords;

public sealed class PredictableRunsTests
{
    [Theory]
    [InlineData("xx1234yy", "..^^^^..")]
    [InlineData("x4321y", ".^^^^.")]
    [InlineData("x123y", ".....")]
    [InlineData("a5678900", ".^^^^^^^")]
    [InlineData("lkjhgm", "^^^^^.")]
    [InlineData("m1qazm", ".^^^^.")]
    [InlineData("mmmmx", "^^^^.")]
    [InlineData("in1987", "..^^^^")]
    [InlineData("in2087", "..^^^^")]
    [InlineData("in2187", "......")]
    public void Mark_RunsOfFourAndYears_AreMarked(string text, string expected)
    {
        Span<bool> marks = stackalloc bool[text.Length];

        PredictableRuns.Mark(text, marks);

        Assert.Equal(expected, string.Concat(marks.ToArray().Select(mark => mark ? '^' : '.')));
    }

    [Theory]
    [InlineData("abcabcabc", "abc")]
    [InlineData("abcabca", "abc")]
    [InlineData("aaaa", "a")]
    [InlineData("abcde", "abcde")]
    [InlineData("", "")]
    public void Unit_OfARepetition_IsWhatIsRepeated(string text, string unit) => Assert.Equal(unit, PredictableRuns.Unit(text));
}
