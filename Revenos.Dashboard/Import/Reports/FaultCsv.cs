using System.Globalization;
using System.Text;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Import.Reports;

/// <summary>Writes faults as a table that a spreadsheet opens and never runs.</summary>
public static class FaultCsv
{
    private static readonly string[] Header = ["file", "row", "deal", "column", "value", "fault", "remedy"];

    public static string Write(IEnumerable<Fault> faults)
    {
        var text = new StringBuilder();
        Append(text, Header);
        foreach (var fault in faults)
        {
            Append(
                text,
                [fault.File, fault.Line == 0 ? "" : fault.Line.ToString(CultureInfo.InvariantCulture), fault.Deal, fault.Column, fault.Value, fault.What, fault.Remedy]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(CsvCell.Write)).Append("\r\n");
}
