using System.Text.Json;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Import.Reports;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Import.Reports;

public sealed class FaultCsvTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1+cmd|' /C calc'!A0", "\"'+1+cmd|' /C calc'!A0\"")]
    [InlineData("-2+3", "\"'-2+3\"")]
    [InlineData("@SUM(1+9)", "\"'@SUM(1+9)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("-12.5", "\"-12.5\"")]
    [InlineData("say \"hi\", then go", "\"say \"\"hi\"\", then go\"")]
    [InlineData("", "\"\"")]
    public void Write_Cells_AreNeverRun(string cell, string expected) => Assert.Equal(expected, CsvCell.Write(cell));

    [Fact]
    public void Write_EveryKnownPayload_IsNeutralised()
    {
        var payloads = File.ReadAllLines(SharedData.Require("strings/payloadbox_csv-payload.txt")).Where(line => line.Length > 0).ToList();
        Assert.NotEmpty(payloads);

        Assert.All(payloads, payload => Assert.DoesNotContain(CsvCell.Write(payload)[1], "=+-@"));
    }

    [Fact]
    public void Write_NaughtyStrings_StayOneCellEach()
    {
        var naughty = JsonSerializer.Deserialize<string[]>(File.ReadAllText(SharedData.Require("strings/blns.json")))!;

        var text = FaultCsv.Write(naughty.Select(cell => new Fault("f.csv", 1, "d", "c", cell, "what", "remedy")));

        using var reader = CsvHelper.CsvReader.FromText(text, new CsvHelper.CsvReaderOptions { Separator = ',' });
        foreach (var cell in naughty)
        {
            Assert.True(reader.Read());
            Assert.Equal(7, reader.FieldCount);
            Assert.Equal(cell, reader.GetString(4) == cell ? cell : reader.GetString(4)[1..]);
        }
    }
}
