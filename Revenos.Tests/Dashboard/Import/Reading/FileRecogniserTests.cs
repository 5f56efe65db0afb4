using System.IO.Compression;
using System.Text;
using Revenos.Dashboard.Import.Reading;

namespace Revenos.Tests.Dashboard.Import.Reading;

public sealed class FileRecogniserTests : IDisposable
{
    private const string Text = "Deal,Owner\nBrücke,Ωmega\n";

    private readonly ImportBench _bench = new();

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", new UTF8Encoding(false).GetBytes(Text) },
        { "utf-8", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)] },
        { "utf-16le", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)] },
        { "utf-16be", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "utf-16le", Encoding.Unicode.GetBytes(Text) },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Look_TextInAnyEncoding_IsReadAsWritten(string name, byte[] bytes)
    {
        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("deals.csv", bytes)));

        Assert.Equal(name, file.Encoding.Name);
        Assert.Equal(["Deal", "Owner"], file.Columns);
        Assert.Equal(["Brücke", "Ωmega"], Rows(file).Single().Cells);
    }

    [Fact]
    public void Look_Latin1_IsReadAsWindows1252()
    {
        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("deals.csv", Encoding.Latin1.GetBytes("Deal,Owner\nBrücke,José\n"))));

        Assert.Equal("windows-1252", file.Encoding.Name);
        Assert.Equal(["Brücke", "José"], Rows(file).Single().Cells);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Look_Separator_IsFoundEvenBesideOthersInTexts(char separator)
    {
        var text = string.Join('\n', string.Join(separator, "Deal", "Note", "Value"), string.Join(separator, "\"one, two; three | four\"", "x", "1"), string.Join(separator, "b", "c", "2"));

        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("deals.csv", text)));

        Assert.Equal(separator, file.Separator);
        Assert.Equal(["one, two; three | four", "x", "1"], Rows(file)[0].Cells);
    }

    [Fact]
    public void Look_StatedSeparatorAndEncoding_Win()
    {
        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("deals.csv", "a;b,c\n1;2,3\n"), new ReadingChoices("latin-1", ';')));

        Assert.Equal(["a", "b,c"], file.Columns);
        Assert.Equal("latin-1", file.Encoding.Name);
        Assert.Contains(file.Findings, finding => finding.Contains("semicolon, as stated", StringComparison.Ordinal));
    }

    [Fact]
    public void Look_UnknownEncoding_SaysWhichAreKnown() =>
        Assert.Contains("utf-8", FileRecogniser.Look(_bench.Write("deals.csv", Text), new ReadingChoices("ebcdic")).Refusal!.Text, StringComparison.Ordinal);

    [Fact]
    public void Look_Gzip_IsUnpackedWhateverItsName()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Text));
        }

        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("deals.csv", packed.ToArray())));

        Assert.Equal(["Brücke", "Ωmega"], Rows(file).Single().Cells);
        Assert.Contains("Packed with gzip.", file.Findings);
    }

    [Fact]
    public void Look_TitlesAboveTheTable_AreLeftOutAndSaid()
    {
        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("deals.csv", ",,\nAll deals of 2026,,\nDeal,Owner,Value\nBridge,Ada,3\n")));

        Assert.Equal(["Deal", "Owner", "Value"], file.Columns);
        Assert.Contains(file.Findings, finding => finding.StartsWith("The column names stand in row 3", StringComparison.Ordinal));
        var row = Rows(file).Single();
        Assert.Equal((4, "Bridge"), (row.Line, row.Cells[0]));
    }

    [Fact]
    public void Look_NamesWithBreaksEmptyOrTwice_AreMadeUsable()
    {
        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("deals.csv", "\"Deal\n name\",Value,value,\nx,1,2,3\n")));

        Assert.Equal(["Deal name", "Value", "value (2)", "column 4"], file.Columns);
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "deals.xlsx", [.. "PK\x03\x04"u8, .. new byte[22], .. "[Content_Types].xml"u8], "is an Excel workbook. Save it as CSV UTF-8 and import that file." },
        { "deals.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "is an Excel workbook. Save it as CSV UTF-8" },
        { "deals.zip", [.. "PK\x03\x04"u8, .. new byte[22], .. "deals.csv"u8], "is packed with zip. Unpack it" },
        { "deals.csv.bz2", [.. "BZh91AY"u8], "is packed with bzip2. Unpack it" },
        { "deals.pdf", [.. "%PDF-1.7"u8], "is a PDF document" },
        { "deals.html", [.. "<!DOCTYPE html><table>"u8], "is a web page" },
        { "deals.json", [.. "[{\"deal\": 1}]"u8], "is JSON. Save the table as CSV UTF-8" },
        { "empty.csv", [], "holds nothing" },
        { "blank.csv", [.. "\n \n"u8], "holds nothing" },
        { "header.csv", [.. "Deal,Owner\n"u8], "holds column names and no row of data" },
        { "numbers.csv", [.. "1,2,3\n4,5,6\n"u8], "looks like data, not like column names: 1, 2, 3. Add a row of column names" },
        { "picture.csv", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A], "is a picture" },
        { "program.csv", [.. Enumerable.Range(0, 512).Select(i => (byte)(i % 7))], "is not a text file" },
        { "damaged.csv.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF], "damaged or cut short" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Look_WhatIsNoTable_IsRefusedWithTheWayOut(string name, byte[] bytes, string sentence)
    {
        var refusal = FileRecogniser.Look(_bench.Write(name, bytes)).Refusal;

        Assert.NotNull(refusal);
        Assert.Contains(sentence, refusal.Text, StringComparison.Ordinal);
        Assert.Contains(name, refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_GzipCutShort_IsToldAndNotTakenForTheWhole()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("Deal,Owner\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"D{i},Ada\n"))));
        }

        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("cut.csv.gz", packed.ToArray()[..(int)(packed.Length / 2)])));
        var reader = new TableReader(file, [0, 1]);

        _ = reader.Rows().Count();

        Assert.Contains("damaged or cut short", reader.Broken!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Look_NoFile_SaysSo() =>
        Assert.Contains("There is no file \"nowhere.csv\"", FileRecogniser.Look(SourceFile.At("/nowhere.csv")).Refusal!.Text, StringComparison.Ordinal);

    [Fact]
    public void Rows_RaggedRows_AreProblemsNeverShifted()
    {
        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("deals.csv", "a,b,c\n1,27,,too long\n,too short\n0,fine,17\n4,5,6,,\n")));

        var rows = Rows(file);

        Assert.Equal("The row has 4 fields where the header has 3.", rows[0].Problem!.What);
        Assert.Equal("The row has 2 fields where the header has 3.", rows[1].Problem!.What);
        Assert.Null(rows[2].Problem);
        // Empty cells too many are how some programs end a row.
        Assert.Equal(["4", "5", "6"], rows[3].Cells);
        Assert.Null(rows[3].Problem);
    }

    [Fact]
    public void Rows_NullAndDamagedCharacters_AreProblemsOfTheirRow()
    {
        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("deals.csv", "a,b\n\0,2\n3\uFFFD,4\n5,6\n")));

        var rows = Rows(file);

        Assert.Contains("null character", rows[0].Problem!.What, StringComparison.Ordinal);
        Assert.Contains("damaged", rows[1].Problem!.What, StringComparison.Ordinal);
        Assert.Equal(["5", "6"], rows[2].Cells);
    }

    [Fact]
    public void Rows_QuotedLineBreaks_StayInTheCellAndLinesAreCounted()
    {
        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("deals.csv", "a,b\n\"one\r\ntwo \"\"x\"\"\",2\n3,4\n")));

        var rows = Rows(file);

        Assert.Equal(["one\r\ntwo \"x\"", "2"], rows[0].Cells);
        Assert.Equal([2, 4], rows.Select(row => row.Line));
    }

    [Fact]
    public void Rows_QuoteNeverClosed_EndsWithTheLineItOpensOn()
    {
        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("deals.csv", "a,b\n1,2\n\"3,4\n5,6\n")));
        var reader = new TableReader(file, [0, 1]);

        _ = reader.Rows().ToList();

        Assert.Contains("opens in row 3", reader.Broken!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_QuoteNeverClosedInALargeFile_StopsBeforeItFillsTheMemory()
    {
        var file = ImportBench.Accepted(FileRecogniser.Look(_bench.Write("deals.csv", "a,b\n1,2\n\"" + string.Concat(Enumerable.Repeat("3,4\n", 6_000_000)))));
        var reader = new TableReader(file, [0, 1]);

        _ = reader.Rows().Count();

        Assert.Contains("never closed", reader.Broken!.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _bench.Dispose();

    private static List<TableRow> Rows(RecognisedFile file) => [.. new TableReader(file, [.. Enumerable.Range(0, file.Columns.Length)]).Rows()];
}
