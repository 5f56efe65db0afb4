using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>The columns of a table that hold dates and numbers, to be looked at for what proves their order and their mark.</summary>
internal sealed class WatchedCells
{
    private static readonly string[] DateFields = ["close", "validUntil", "documentBy"];
    private static readonly string[] NumberFields = ["value", "importance"];

    private readonly BoundTable _table;
    private readonly int[] _dates;
    private readonly int[] _numbers;

    public WatchedCells(ImportProfile profile, BoundTable table)
    {
        _table = table;
        var dates = profile.Tables.SelectMany(one => new[] { one.At }.Concat(one.Rules.Select(rule => rule.At)).Select(text => (one, text)))
            .Concat(Fields(profile, DateFields))
            .Concat((profile.Plan?.Milestones ?? []).SelectMany(milestone => profile.Tables.Select(one => (one, milestone.Due))));
        _dates = Places(dates);
        _numbers = Places(Fields(profile, NumberFields));
    }

    public void Show(TableRow row, FormatProof proof)
    {
        foreach (var place in _dates)
        {
            proof.SeeDate(row.Cells[place].Trim(), _table.Columns[place], row.Line);
        }

        foreach (var place in _numbers)
        {
            proof.SeeNumber(row.Cells[place].Trim(), _table.Columns[place], row.Line);
        }
    }

    private static IEnumerable<(ProfileTable, string?)> Fields(ImportProfile profile, string[] fields) =>
        from table in profile.Tables
        from rule in table.Rules
        from emission in rule.Emit
        from field in emission.Fields
        where fields.Contains(field.Key)
        select (table, (string?)field.Value);

    // A cell is one of these where an expression ends in it: in its own table, or in the last one it goes through.
    private int[] Places(IEnumerable<(ProfileTable Table, string? Text)> texts) =>
    [
        .. texts.Where(text => text.Text is not null and not BoundTable.Opened)
            .SelectMany(text => Expression.Parse(text.Text!, out _).References.Select(reference => reference.Steps.IsEmpty
                ? (Table: text.Table.Name, reference.Column)
                : (reference.Steps[^1].Table, reference.Steps[^1].Column)))
            .Where(end => end.Table == _table.Table.Name)
            .Select(end => _table.Place(end.Column))
            .Where(place => place >= 0)
            .Distinct(),
    ];
}
