using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Dashboard.Import.Engine;
using Revenos.Dashboard.Import.Reports;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Import.Running;

/// <summary>Counts what becomes of deals.</summary>
internal sealed class Tally(FaultList faults)
{
    private readonly Dictionary<string, long> _kinds = [];

    public int New { get; private set; }

    public int Grown { get; private set; }

    public int Unchanged { get; private set; }

    public int Closed { get; private set; }

    public int Refused { get; private set; }

    public long Facts { get; private set; }

    public int Deals => New + Grown + Unchanged + Refused;

    public ImmutableArray<(string Kind, long Count)> Kinds => [.. _kinds.OrderByDescending(kind => kind.Value).Select(kind => (kind.Key, kind.Value))];

    public void Refuse(PlannedDeal deal)
    {
        Refused++;
        foreach (var fault in deal.Faults)
        {
            faults.Add(fault);
        }
    }

    public void Take(PlannedDeal deal, DealReport report)
    {
        if (report.Refusal is { } refusal)
        {
            Refused++;
            var which = deal.Facts.FirstOrDefault(fact => fact.Id == refusal.Fact);
            var what = which is null ? refusal.Text : $"{ImportReportText.KindOf(which.Content)} on {which.At:yyyy-MM-dd}: {refusal.Text}";
            faults.Add(new Fault(deal.File, deal.Line, deal.Key, "", "", what, "Correct the source, or map the rows differently."));
            return;
        }

        Facts += report.Added;
        Closed += deal.Facts.Any(fact => fact.Content is DealWon or DealLost) ? 1 : 0;
        if (report.Added == 0)
        {
            Unchanged++;
        }
        else if (report.Known > 0)
        {
            Grown++;
            Count("facts added to known deals", report.Added);
        }
        else
        {
            New++;
            foreach (var fact in deal.Facts)
            {
                Count(ImportReportText.KindOf(fact.Content), 1);
            }
        }
    }

    private void Count(string kind, long count) => _kinds[kind] = _kinds.GetValueOrDefault(kind) + count;
}
