namespace Revenos.Tests.Core.Drift.Golden;

/// <summary>A table of a Markdown page, under the heading it stands under.</summary>
internal sealed record MarkdownTable(string Heading, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Every table of a page, in order.</summary>
    public static IEnumerable<MarkdownTable> In(string page)
    {
        var heading = "";
        List<IReadOnlyList<string>> lines = [];
        foreach (var line in page.Split('\n').Append(""))
        {
            if (line.StartsWith('|'))
            {
                lines.Add([.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`', '*'))]);
                continue;
            }

            if (lines.Count > 2)
            {
                // The second line only draws the rule under the head.
                yield return new MarkdownTable(heading, lines[0], [.. lines.Skip(2)]);
            }

            lines = [];
            heading = line.StartsWith('#') ? line.TrimStart('#').Trim() : heading;
        }
    }

    public bool Has(string column) => Columns.Contains(column);

    /// <summary>A cell by its column, or null when the table has no such column.</summary>
    public string? Cell(IReadOnlyList<string> row, string column) =>
        Columns.ToList().IndexOf(column) is >= 0 and var index ? row[index] : null;
}
