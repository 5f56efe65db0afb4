namespace Revenos.Dashboard.Import.Engine;

/// <summary>A row as it lies on its pile.</summary>
internal readonly record struct PileRow(int Table, long Line, string[] Cells);

/// <summary>A row among the other rows that its table has of the same deal.</summary>
/// <param name="Rows">Those rows, in the order in which they happened.</param>
/// <param name="Index">Which of them this is.</param>
internal readonly record struct RowInDeal(IReadOnlyList<PileRow> Rows, int Index)
{
    public PileRow Row => Rows[Index];

    /// <summary>A cell; where it is empty and the rows after it may fill it, the first of them that does.</summary>
    public string this[int place, bool looksAhead]
    {
        get
        {
            var cell = Rows[Index].Cells[place];
            for (var next = Index + 1; looksAhead && string.IsNullOrWhiteSpace(cell) && next < Rows.Count; next++)
            {
                cell = Rows[next].Cells[place];
            }

            return cell;
        }
    }

    public static RowInDeal Alone(PileRow row) => new([row], 0);
}
