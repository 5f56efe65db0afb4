using Revenos.Dashboard.Import.Profiles;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>Tables that others find rows in by a key. They are held in memory: only the columns that are asked for, at most two million rows.</summary>
internal sealed class Lookups
{
    public const int MostRows = 2_000_000;

    private readonly Dictionary<string, LookupTable> _tables = [];

    public int Rows => _tables.Values.Sum(table => table.Rows.Count);

    public void Add(string table, string[] columns) => _tables[table] = new LookupTable(columns);

    /// <summary>Keeps a row; where a key comes twice the later row counts.</summary>
    public void Put(string table, string key, string[] cells) => _tables[table].Rows[key.Trim()] = cells;

    /// <summary>The cell of the row with that key; empty when there is no such row, or no such table was given.</summary>
    public string Find(ReferenceStep step, string key) =>
        _tables.TryGetValue(step.Table, out var table) && table.Rows.TryGetValue(key, out var cells) && table.IndexOf(step.Column) is >= 0 and var index
            ? cells[index]
            : "";

    private sealed class LookupTable(string[] columns)
    {
        public Dictionary<string, string[]> Rows { get; } = [];

        public int IndexOf(string column) => Array.FindIndex(columns, name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
    }
}
