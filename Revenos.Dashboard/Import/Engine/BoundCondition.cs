using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>
/// Whether a row is one that a rule, or a list of rows to leave out, is about: it has one of the values, where any are named, and none
/// of those marked with an exclamation mark. Letter case does not matter.
/// </summary>
internal sealed class BoundCondition(BoundExpression what, ImmutableArray<string> values)
{
    private readonly Pattern[] _wanted = [.. values.Where(value => !value.StartsWith('!')).Select(value => new Pattern(value))];
    private readonly Pattern[] _unwanted = [.. values.Where(value => value.StartsWith('!')).Select(value => new Pattern(value[1..]))];

    public bool Holds(RowInDeal row)
    {
        var said = what.Say(row);
        return said.Problem is null && (_wanted.Length == 0 || Fits(_wanted, said.Text)) && !Fits(_unwanted, said.Text);
    }

    private static bool Fits(Pattern[] patterns, string text)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Fits(text))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Pattern(string text)
    {
        private readonly string _escaped = text.Replace(@"\", @"\\", StringComparison.Ordinal);
        private readonly bool _isPlain = !text.Contains('*', StringComparison.Ordinal) && !text.Contains('?', StringComparison.Ordinal);

        public bool Fits(string cell) => _isPlain
            ? cell.Equals(text, StringComparison.OrdinalIgnoreCase)
            : cell.Length > 0 && FileSystemName.MatchesSimpleExpression(_escaped, cell);
    }
}
