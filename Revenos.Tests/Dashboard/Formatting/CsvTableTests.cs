using System.Text;
using Revenos.Dashboard.Formatting;

namespace Revenos.Tests.Dashboard.Formatting;

public sealed class CsvTableTests
{
    [Fact]
    public async Task Write_Table_IsRfc4180WithTheMarkOfUtf8()
    {
        using var stream = new MemoryStream();

        await new CsvTable("deals", ["account", "value"], [["Größe \"Süd\"", CsvTable.Cell(12.5m)], ["two\r\nlines, one cell", CsvTable.Cell(-3)]])
            .WriteAsync(stream, TestContext.Current.CancellationToken);

        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
        Assert.Equal(
            "\"account\",\"value\"\r\n\"Größe \"\"Süd\"\"\",\"12.5\"\r\n\"two\r\nlines, one cell\",\"-3\"\r\n",
            Encoding.UTF8.GetString(stream.ToArray()[3..]));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30 1234")]
    [InlineData("-cmd")]
    [InlineData("@sum")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public async Task Write_WhatCouldBeAFormula_IsText(string cell)
    {
        using var stream = new MemoryStream();

        await new CsvTable("deals", ["a"], [[cell]]).WriteAsync(stream, TestContext.Current.CancellationToken);

        Assert.EndsWith($"\"'{cell}\"\r\n", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }
}
