using System.Collections.Immutable;
using System.Text;

namespace Revenos.Dashboard.Import.Profiles;

/// <summary>
/// A text with references in braces. <c>{column}</c> is the cell of the row, <c>{column +}</c> the first filled cell from the row on
/// among the rows of the same deal, <c>{column > table.other}</c> looks the cell up as a key of another table and goes on from there,
/// <c>{column | map}</c> says what the value means, <c>{column ?? text}</c> what stands for an empty one (and that the column may be
/// absent); that text may hold references of its own. Outside of references two braces stand for one.
/// </summary>
/// <param name="Parts">Texts and references by turns.</param>
public sealed record Expression(string Text, ImmutableArray<ExpressionPart> Parts)
{
    /// <summary>The references in it, those that stand for empty cells included.</summary>
    public IEnumerable<Reference> References =>
        Parts.Select(part => part.Reference).OfType<Reference>().SelectMany(reference => reference.Default is { } fallback ? [reference, .. fallback.References] : new[] { reference });

    /// <summary>Reads an expression; a fault in it is told as a sentence.</summary>
    public static Expression Parse(string text, out string? fault)
    {
        var parts = ImmutableArray.CreateBuilder<ExpressionPart>();
        var literal = new StringBuilder();
        fault = null;
        for (var i = 0; i < text.Length; i++)
        {
            var isDoubled = i + 1 < text.Length && text[i] == text[i + 1];
            if (text[i] is '{' or '}' && isDoubled)
            {
                literal.Append(text[i++]);
            }
            else if (text[i] == '{')
            {
                var end = End(text, i);
                if (end < 0)
                {
                    fault = $"\"{text}\" opens a brace and does not close it.";
                    break;
                }

                if (literal.Length > 0)
                {
                    parts.Add(new ExpressionPart(literal.ToString(), null));
                    literal.Clear();
                }

                var reference = Reference.Parse(text[(i + 1)..end], out fault);
                if (fault is not null)
                {
                    break;
                }

                parts.Add(new ExpressionPart("", reference));
                i = end;
            }
            else
            {
                literal.Append(text[i]);
            }
        }

        if (literal.Length > 0)
        {
            parts.Add(new ExpressionPart(literal.ToString(), null));
        }

        return new Expression(text, parts.ToImmutable());
    }

    // The brace that closes the one at the start; those within are passed over.
    private static int End(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A piece of an expression: a text, or a reference.</summary>
public sealed record ExpressionPart(string Text, Reference? Reference);

/// <summary>A reference to a column, and what is done with its cell.</summary>
/// <param name="Column">The column of the row's own table.</param>
/// <param name="LooksAhead">Whether an empty cell is filled from the deal's next rows of the same table.</param>
/// <param name="Steps">Other tables to go through, in order.</param>
/// <param name="Map">The map that says what the value means; null for the value itself.</param>
/// <param name="Default">What stands for an empty cell; null when the column has to be there.</param>
public sealed record Reference(string Column, bool LooksAhead, ImmutableArray<ReferenceStep> Steps, string? Map, Expression? Default)
{
    public static Reference? Parse(string text, out string? fault)
    {
        fault = null;
        var (rest, fallback) = Cut(text, "??");
        var (path, map) = Cut(rest, "|");
        var names = path.Split(" > ").Select(name => name.Trim()).ToArray();
        var looksAhead = names[0].EndsWith(" +", StringComparison.Ordinal);
        var column = looksAhead ? names[0][..^2].Trim() : names[0];
        var steps = names.Skip(1).Select(ReferenceStep.Parse).ToImmutableArray();
        if (column.Length == 0 || steps.Any(step => step is null) || map is "")
        {
            fault = $"\"{{{text}}}\" is not a reference such as {{column}}, {{column > table.column}}, {{column | map}} or {{column ?? text}}.";
            return null;
        }

        var instead = fallback is null ? null : Expression.Parse(fallback, out fault);
        return fault is null ? new Reference(column, looksAhead, [.. steps.OfType<ReferenceStep>()], map, instead) : null;
    }

    private static (string Before, string? After) Cut(string text, string mark)
    {
        var at = text.IndexOf(" " + mark, StringComparison.Ordinal);
        return at < 0 ? (text.Trim(), null) : (text[..at].Trim(), text[(at + mark.Length + 1)..].Trim());
    }
}

/// <summary>A column of another table, found by its key.</summary>
public sealed record ReferenceStep(string Table, string Column)
{
    public static ReferenceStep? Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && dot < text.Length - 1 ? new ReferenceStep(text[..dot], text[(dot + 1)..]) : null;
    }
}
