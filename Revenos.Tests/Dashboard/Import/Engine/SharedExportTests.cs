using Revenos.Core.Deals;
using Revenos.Core.Deals.Rules;
using Revenos.Core.Facts;
using Revenos.Dashboard.Import.Engine;
using Revenos.Dashboard.Import.Reading;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Import.Engine;

/// <summary>Tables as two CRMs really export them: each set is imported, or refused with a sentence that says what to do about which file.</summary>
public sealed class SharedExportTests
{
    // What a person can do about a refusal or a fault.
    private const string Remedy = "(Choose|Give|Save|Export|Add|Put|Correct|Write|Name|Check|Leave|Remove|Close|Fetch|map)";

    [Theory]
    [InlineData("hubspot", "fivetran_hubspot", "deal_data.csv")]
    [InlineData("salesforce", "fivetran_salesforce", "sf_opportunity_data.csv")]
    public void Scan_EveryTableOfAnExport_IsImportedOrNamesTheTableThatHasNoPlace(string profile, string folder, string deals)
    {
        var files = Files(folder);
        var sample = ImportBench.Sample(profile);
        var fitting = new List<SourceFile>();
        foreach (var file in files)
        {
            var look = FileRecogniser.Look(file);
            if (!look.IsAccepted)
            {
                Assert.Matches(Remedy, look.Refusal.Text);
            }
            else if (TableMatcher.Match(sample, [look.Value]).Refusal is not { } refusal || refusal.Rule == "table-missing")
            {
                fitting.Add(file);
            }
            else
            {
                Assert.Contains(file.Name, refusal.Text, StringComparison.Ordinal);
                Assert.Matches(Remedy, refusal.Text);
            }
        }

        Assert.Contains(fitting, file => file.Name == deals);
        Assert.True(fitting.Count >= 5, $"only {string.Join(", ", fitting.Select(file => file.Name))} fit");
        using var bench = new ImportBench();
        using var scan = ImportBench.Accepted(bench.Scan(sample, KnownPeople.Nobody, [.. fitting]));
        Assert.All(bench.Faults.Kept, fault => Assert.Matches(Remedy, fault.Remedy));
        Assert.True(scan.Counts.Rows > 0);
        Admit(scan, profile);
    }

    [Theory]
    [InlineData("hubspot")]
    [InlineData("salesforce")]
    [InlineData("bpi2012")]
    [InlineData("spreadsheet")]
    public void Scan_OneTableAlone_IsImportedOrRefusedWithTheWayOut(string profile)
    {
        var sample = ImportBench.Sample(profile);
        foreach (var file in Files("fivetran_hubspot").Concat(Files("fivetran_salesforce")))
        {
            using var bench = new ImportBench();
            var outcome = bench.Scan(sample, KnownPeople.Nobody, file);
            if (!outcome.IsAccepted)
            {
                Assert.Matches(Remedy, outcome.Refusal.Text);
                continue;
            }

            using var scan = outcome.Value;
            Admit(scan, profile);
        }
    }

    [Theory]
    [InlineData("fivetran_hubspot", "deal_data.csv")]
    [InlineData("fivetran_salesforce", "sf_opportunity_data.csv")]
    public void Look_ATableOfAnExport_KeepsEveryRowAndColumn(string folder, string name)
    {
        var path = SharedData.Require($"crm-exports/{folder}/{name}");
        var file = ImportBench.Accepted(FileRecogniser.Look(SourceFile.At(path)));

        var rows = new TableReader(file, [.. Enumerable.Range(0, file.Columns.Length)]).Rows().ToList();

        Assert.All(rows, row => Assert.Null(row.Problem));
        Assert.Equal(File.ReadLines(path).First().Count(letter => letter == ',') + 1, file.Columns.Length);
        Assert.NotEmpty(rows);
    }

    // What is made of it is what the rules take.
    private static void Admit(SourceScan scan, string profile)
    {
        foreach (var deal in scan.Deals())
        {
            Assert.All(deal.Faults, fault => Assert.Matches(Remedy, fault.Remedy));
            if (deal.Faults.IsEmpty)
            {
                var facts = deal.Facts.Select((fact, place) => new RecordedFact(fact.Id, deal.Deal, place + 1, fact.At, ImportBench.Now, null, new FactSource(profile, fact.Key), fact.Content));
                var admitted = DealRules.Admit(DealHistory.Of([]), [.. facts], ImportBench.Now, DealTerms.Of(scan.Pipeline));
                Assert.True(admitted.IsAccepted, admitted.Refusal?.Text);
            }
        }
    }

    private static List<SourceFile> Files(string folder) =>
        [.. Directory.EnumerateFiles(SharedData.Require($"crm-exports/{folder}"), "*.csv").Order(StringComparer.Ordinal).Select(SourceFile.At)];
}
