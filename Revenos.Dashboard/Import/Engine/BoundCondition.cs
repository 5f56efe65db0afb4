using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>Whether a row is one that a rule, or a list of rows to leave out, is about. Letter case does not matter.</summary>
internal sealed class BoundCondition(BoundExpression what, ImmutableArray<string> values)
{
    private readonly (string Pattern, bool IsNegated, bool IsPlain)[] _patterns =
        [.. values.Select(value => (value.TrimStart('!'), value.StartsWith('!'), !value.Contains('*', StringComparison.Ordinal) && !value.Contains('?', StringComparison.Ordinal)))];

    public bool Holds(RowInDeal row)
    {
        var said = what.Say(row);
        if (said.Problem is not null)
        {
            return false;
        }

        foreach (var (pattern, isNegated, isPlain) in _patterns)
        {
            var fits = pattern.Length == 0 ? said.Text.Length == 0
                : isPlain ? said.Text.Equals(pattern, StringComparison.OrdinalIgnoreCase)
                : said.Text.Length > 0 && FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\", StringComparison.Ordinal), said.Text);
            if (fits != isNegated)
            {
                return true;
            }
        }

        return false;
    }
}
