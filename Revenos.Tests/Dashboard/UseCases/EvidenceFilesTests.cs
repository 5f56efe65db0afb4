using System.Text;
using Revenos.Core.Deals;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.UseCases;

public sealed class EvidenceFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly EvidenceFiles _files;

    public EvidenceFilesTests() => _files = new EvidenceFiles(
        new DataPlace(DataProvider.Sqlite, _folder.Path, ""), new IdSource(new ManualTimeProvider(TestStore.Start)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Receive_Pdf_IsStoredUnderAKeyOfOursAndReadBack()
    {
        var stored = (await Receive("../../C:\\fakepath\\Trial report.PDF", "%PDF-1.7 body")).Value!;

        Assert.Equal(("Trial report.PDF", "application/pdf", 13L), (stored.Name, stored.ContentType, stored.Bytes));
        Assert.DoesNotContain("report", stored.Key, StringComparison.OrdinalIgnoreCase);
        await using var content = _files.Open(stored)!;
        using var reader = new StreamReader(content);
        Assert.Equal("%PDF-1.7 body", await reader.ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task Discard_FileOfAFormThatWasLeft_IsGoneAndNothingElseIs()
    {
        var left = (await Receive("left.txt", "left")).Value!;
        var kept = (await Receive("kept.txt", "kept")).Value!;

        _files.Discard(left);
        _files.Discard(left);
        _files.Discard(kept with { Key = $"../{kept.Key}" });

        Assert.Null(_files.Open(left));
        await using var content = _files.Open(kept);
        Assert.NotNull(content);
    }

    [Theory]
    [InlineData("page.html", "<script>alert(1)</script>", "bad-file-type")]
    [InlineData("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "bad-file-type")]
    [InlineData("tool.exe", "MZ", "bad-file-type")]
    [InlineData("noextension", "text", "bad-file-type")]
    [InlineData("page.pdf", "<html></html>", "bad-file-content")]
    [InlineData("picture.png", "%PDF-1.7", "bad-file-content")]
    [InlineData("notes.txt", "a\0b", "bad-file-content")]
    [InlineData("notes.txt", "", "empty-file")]
    [InlineData("  ", "text", "bad-file-name")]
    public async Task Receive_WhatIsNotTaken_IsRefusedAndLeavesNothing(string name, string content, string rule)
    {
        var outcome = await Receive(name, content);

        Assert.Equal(rule, outcome.Refusal?.Rule);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Receive_OverTheLimit_IsRefusedWithoutTrustingAnyStatedSize()
    {
        var large = new byte[EvidenceFiles.MostBytes + 1];
        "%PDF-"u8.CopyTo(large);

        var outcome = await _files.Receive("large.pdf", new MemoryStream(large), Cancellation);

        Assert.Equal("file-too-large", outcome.Refusal?.Rule);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("")]
    public void Open_KeyThatIsNotThere_IsNothing(string key) =>
        Assert.Null(_files.Open(new StoredFile(key, "x.pdf", "application/pdf", 1)));

    private Task<Revenos.Core.Outcomes.Outcome<StoredFile>> Receive(string name, string content) =>
        _files.Receive(name, new MemoryStream(Encoding.UTF8.GetBytes(content)), Cancellation);
}
