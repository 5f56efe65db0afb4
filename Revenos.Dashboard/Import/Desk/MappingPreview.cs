using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Engine;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Reports;

namespace Revenos.Dashboard.Import.Desk;

/// <summary>What the first rows of a file would become.</summary>
/// <param name="Refusal">Why nothing would; null otherwise.</param>
public sealed record MappingPreview(ImmutableArray<PreviewedDeal> Deals, int NotOpened, ImmutableArray<Fault> Faults, string? Refusal)
{
    private const int MostDeals = 5;

    /// <summary>Runs the very engine of the import over the sample.</summary>
    public static MappingPreview Of(ImportProfile profile, RecognisedFile file, string folder, DateTimeOffset now)
    {
        if (ProfileCheck.Faults(profile) is { IsEmpty: false } faulty)
        {
            return new MappingPreview([], 0, [], string.Join(" ", faulty));
        }

        var path = Path.Combine(folder, "sample");
        File.WriteAllLines(path, file.Sample.Prepend(file.Columns).Select(row => string.Join(',', row.Select(Quote))));
        var sample = FileRecogniser.Look(new SourceFile(path, file.File.Name), new ReadingChoices("utf-8", ','));
        if (!sample.IsAccepted)
        {
            return new MappingPreview([], 0, [], sample.Refusal.Text);
        }

        var tables = TableMatcher.Match(profile, [sample.Value]);
        if (!tables.IsAccepted)
        {
            return new MappingPreview([], 0, [], tables.Refusal.Text);
        }

        var faults = new FaultList();
        var read = SourceScan.Read(new ScanRequest(profile, tables.Value, KnownPeople.Nobody, null, folder, now), faults, null, CancellationToken.None);
        if (!read.IsAccepted)
        {
            return new MappingPreview([], 0, [], read.Refusal.Text);
        }

        using var scan = read.Value;
        var deals = scan.Deals().ToList();
        var told = deals.Where(deal => deal.Faults.IsEmpty).Take(MostDeals).Select(PreviewedDeal.Of);
        return new MappingPreview([.. told], (int)scan.Counts.NotOpened, [.. faults.Kept.Concat(deals.SelectMany(deal => deal.Faults)).Take(MostDeals)], null);
    }

    private static string Quote(string cell) => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}

/// <summary>A deal of the sample, in words.</summary>
public sealed record PreviewedDeal(string Name, string Account, Money Value, string Stage, DateTimeOffset Opened, ImmutableArray<string> Facts)
{
    internal static PreviewedDeal Of(PlannedDeal deal)
    {
        var opened = (DealOpened)deal.Facts[0].Content;
        var facts = deal.Facts.Skip(1).GroupBy(fact => ImportReportText.KindOf(fact.Content)).Select(kind => $"{kind.Count()} {kind.Key}");
        return new PreviewedDeal(opened.Name, opened.Account, opened.Value, opened.Stage.Value, deal.Facts[0].At, [.. facts]);
    }
}
