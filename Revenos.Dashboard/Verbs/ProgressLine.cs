using System.Globalization;
using Revenos.Dashboard.Import.Reports;
using Revenos.Dashboard.Import.Running;

namespace Revenos.Dashboard.Verbs;

/// <summary>One line that says how far an import has come, written over itself; only where somebody watches.</summary>
internal sealed class ProgressLine(TextWriter aside)
{
    private readonly Lock _lock = new();
    private string _last = "";

    public void Show(ImportProgress progress)
    {
        if (Console.IsErrorRedirected)
        {
            return;
        }

        var text = progress.Phase == ImportPhase.Reading
            ? string.Create(CultureInfo.InvariantCulture, $"Reading {progress.Share:P0}")
            : string.Create(CultureInfo.InvariantCulture, $"{ImportReportText.Number(progress.Deals)} deals, {ImportReportText.Number(progress.Facts)} facts ({progress.Share:P0})");
        lock (_lock)
        {
            if (text != _last)
            {
                aside.Write("\r" + text.PadRight(_last.Length));
                _last = text;
            }
        }
    }

    public void End()
    {
        lock (_lock)
        {
            if (_last.Length > 0)
            {
                aside.WriteLine();
                _last = "";
            }
        }
    }
}
