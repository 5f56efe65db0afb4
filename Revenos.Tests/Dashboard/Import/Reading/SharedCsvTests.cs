using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Dashboard.Import.Engine;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Import.Reading;

/// <summary>Files known to break importers: each is imported or refused with a sentence, and every row of it is accounted for.</summary>
public sealed class SharedCsvTests
{
    private static readonly string[] Extensions = [".csv", ".tsv", ".gz", ".bz2", ".xls", ".xlsx", ".json"];

    [Fact]
    public void Import_EveryFile_IsImportedOrRefusedWithTheWayOut()
    {
        var folder = SharedData.Require("csv");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Extensions.Contains(Path.GetExtension(path))).Order().ToList();
        Assert.True(files.Count > 80);

        foreach (var path in files)
        {
            var look = FileRecogniser.Look(SourceFile.At(path));
            if (!look.IsAccepted)
            {
                Assert.Matches(@"(Save|Unpack|Export|Add|Put|write|import)", look.Refusal.Text);
                continue;
            }

            using var bench = new ImportBench();
            var profile = OfAnyTable(look.Value.Columns);
            using var scan = ImportBench.Accepted(bench.Scan(profile, KnownPeople.Nobody, SourceFile.At(path)));
            var deals = scan.Deals().ToList();

            // Every row is a fact of a deal, or a fault with a row and a remedy.
            var facts = deals.Where(deal => deal.Faults.IsEmpty).Sum(deal => deal.Facts.Count(fact => fact.Content is EngagementLogged));
            var refused = deals.Where(deal => !deal.Faults.IsEmpty).ToList();
            Assert.True(facts + bench.Faults.Count + refused.Count + scan.Counts.WithoutDeal > 0, path);
            Assert.All(bench.Faults.Kept, fault => Assert.True(fault.Line > 0 && fault.Remedy.Length > 0, path));
            if (bench.Faults.Count == 0 && refused.Count == 0)
            {
                Assert.Equal(scan.Counts.Rows, facts + scan.Counts.WithoutDeal);
            }
        }
    }

    [Theory]
    [InlineData("csvkit-examples/dummy.xls", "is an Excel workbook. Save it as CSV UTF-8 and import that file.")]
    [InlineData("csvkit-examples/test.xlsx", "is an Excel workbook. Save it as CSV UTF-8 and import that file.")]
    [InlineData("csvkit-examples/dummy.csv.bz2", "is packed with bzip2")]
    [InlineData("csvkit-examples/testjson.json", "is JSON")]
    [InlineData("csvkit-examples/testjson_multiline.json", "is JSON")]
    [InlineData("csvkit-examples/empty.csv", "holds nothing")]
    [InlineData("csvkit-examples/no_header_row.csv", "looks like data")]
    public void Look_WhatCannotBeImported_SaysWhy(string path, string sentence) =>
        Assert.Contains(sentence, FileRecogniser.Look(SourceFile.At(SharedData.Require("csv/" + path))).Refusal!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("csvkit-examples/test_utf16_big.csv", "utf-16be", ',', 2)]
    [InlineData("csvkit-examples/test_utf16_little.csv", "utf-16le", ',', 2)]
    [InlineData("csvkit-examples/test_latin1.csv", "windows-1252", ',', 2)]
    [InlineData("csvkit-examples/test_utf8_bom.csv", "utf-8", ',', 2)]
    [InlineData("csvkit-examples/dummy.tsv", "utf-8", '\t', 1)]
    [InlineData("csvkit-examples/sniff_limit.csv", "utf-8", ';', 1)]
    [InlineData("csvkit-examples/mac_newlines.csv", "utf-8", ',', 2)]
    [InlineData("csvkit-examples/dummy.csv.gz", "utf-8", ',', 1)]
    [InlineData("csvkit-examples/test_skip_lines.csv", "utf-8", ',', 1)]
    [InlineData("csvkit-examples/Datagov_FY10_EDU_recp_by_State.csv", "utf-8", ',', 0)]
    [InlineData("csv-spectrum/csvs/newlines_crlf.csv", "utf-8", ',', 3)]
    public void Look_WhatCanBeImported_IsReadAsItIs(string path, string encoding, char separator, int rows)
    {
        var file = ImportBench.Accepted(FileRecogniser.Look(SourceFile.At(SharedData.Require("csv/" + path))));

        Assert.Equal((encoding, separator), (file.Encoding.Name, file.Separator));
        Assert.True(rows == 0 || rows == new TableReader(file, [0]).Rows().Count(row => row.Problem is null));
    }

    private static ImportProfile OfAnyTable(ImmutableArray<string> columns)
    {
        string Cell(int i) => "{" + columns[i] + " ?? }";
        var note = string.Join(" / ", columns.Where(column => !column.AsSpan().ContainsAny("{}>|?")).Select(column => "{" + column + " ?? }"));
        return new ImportProfile
        {
            Name = "any",
            Pipeline = new ProfilePipeline { Id = "any", Name = "Any", Stages = [new ProfileStage { Id = "only", Name = "Only" }] },
            Tables =
            [
                new ProfileTable
                {
                    Name = "rows",
                    Deal = Cell(0),
                    At = "2026-01-01",
                    Rules =
                    [
                        new ProfileRule
                        {
                            Emit =
                            [
                                new Emission(EmittedFact.Deal, ImmutableDictionary.CreateRange(new Dictionary<string, string> { ["name"] = Cell(0), ["stage"] = "only" })),
                                new Emission(EmittedFact.Engagement, ImmutableDictionary.CreateRange(new Dictionary<string, string> { ["kind"] = "call", ["note"] = note })),
                            ],
                        },
                    ],
                },
            ],
        };
    }
}
