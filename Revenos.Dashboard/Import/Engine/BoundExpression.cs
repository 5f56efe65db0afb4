using Revenos.Dashboard.Import.Cells;
using Revenos.Dashboard.Import.Profiles;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>What an expression says of a row, with the column and the cell to name when it is faulty.</summary>
/// <param name="Column">The first column that the expression refers to; empty when it refers to none.</param>
internal readonly record struct Said(string Text, string Column, CellProblem? Problem)
{
    public bool IsEmpty => Problem is null && Text.Length == 0;
}

/// <summary>An expression tied to the places of its columns.</summary>
internal sealed class BoundExpression(Expression expression, Func<string, int> place, Lookups lookups, ValueMaps maps)
{
    private readonly BoundPart[] _parts =
    [
        .. expression.Parts.Select(part => new BoundPart(
            part.Text,
            part.Reference,
            part.Reference is { } reference ? place(reference.Column) : -1,
            part.Reference?.Default is { } instead ? new BoundExpression(instead, place, lookups, maps) : null)),
    ];

    public Said Say(RowInDeal row)
    {
        if (_parts is [{ Reference: not null } only])
        {
            return Resolve(only, only.Reference, row);
        }

        var text = new System.Text.StringBuilder();
        var column = "";
        foreach (var part in _parts)
        {
            if (part.Reference is null)
            {
                text.Append(part.Text);
                continue;
            }

            var said = Resolve(part, part.Reference, row);
            if (said.Problem is not null)
            {
                return said;
            }

            column = column.Length == 0 ? said.Column : column;
            text.Append(said.Text);
        }

        return new Said(text.ToString().Trim(), column, null);
    }

    private Said Resolve(BoundPart part, Reference reference, RowInDeal row)
    {
        var cell = part.Place < 0 ? "" : row[part.Place, reference.LooksAhead].Trim();
        foreach (var step in reference.Steps)
        {
            cell = cell.Length == 0 ? "" : lookups.Find(step, cell).Trim();
        }

        if (reference.Map is { } map && cell.Length > 0)
        {
            if (maps.Find(map, cell) is not { } meant)
            {
                return new Said(cell, reference.Column, maps.Unknown(map, cell));
            }

            cell = meant;
        }

        return cell.Length == 0 && part.Instead is { } instead ? instead.Say(row) : new Said(cell, reference.Column, null);
    }

    private sealed record BoundPart(string Text, Reference? Reference, int Place, BoundExpression? Instead);
}

/// <summary>What values mean, as a profile says; letter case does not matter.</summary>
internal sealed class ValueMaps(ImportProfile profile)
{
    private readonly Dictionary<string, Dictionary<string, string>> _maps = profile.Maps.ToDictionary(
        map => map.Key, map => map.Value.ToDictionary(pair => pair.Key.Trim(), pair => pair.Value, StringComparer.OrdinalIgnoreCase));

    public string? Find(string map, string value) =>
        _maps[map].TryGetValue(value, out var meant) || _maps[map].TryGetValue("*", out meant) ? meant.Replace("{value}", value, StringComparison.Ordinal) : null;

    public CellProblem Unknown(string map, string value) => new(
        $"The profile does not say what \"{value}\" means.",
        $"Add it to the map \"{map}\", which knows {string.Join(", ", _maps[map].Keys.Take(8))}.");
}
