using System.Net;
using System.Text;
using System.Text.Json;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Api;

/// <summary>Files of evidence over HTTP: for those who see the deal, as something to save and never to run.</summary>
public sealed class EvidenceEndpointTests(TeamServer server) : IClassFixture<TeamServer>
{
    private const int LongestName = 200;

    private static readonly byte[] Pdf = "%PDF-1.7 body"u8.ToArray();

    public static TheoryData<Looker, bool> Sight => TeamServer.Sight;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Sight))]
    public async Task Get_AsEachRole_IsForWhoSeesTheDeal(Looker looker, bool sees)
    {
        var address = await AttachAsync("report.pdf", Pdf);

        using var answer = await server.As(looker).GetAsync(address);

        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(sees, (await answer.Content.ReadAsByteArrayAsync(Cancellation)).AsSpan().SequenceEqual(Pdf));
    }

    [Fact]
    public async Task Get_AsAStranger_LeadsToTheSignInPage()
    {
        using var answer = await server.As(Looker.Stranger).GetAsync(await AttachAsync("report.pdf", Pdf));

        Assert.StartsWith("/account/sign-in", server.As(Looker.Stranger).LeadsTo(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhereNoFileIs_TellsNothingMore()
    {
        var address = await AttachAsync("report.pdf", Pdf);
        var (deal, evidence) = (server.Deal.ToString(), address.Split('/')[^1]);
        var other = server.Get<IdSource>().NewDeal();
        var history = await server.Get<HistoryQuery>().Load(server.Deal, Cancellation);
        var administrator = server.As(Looker.Administrator);

        foreach (var path in new[]
        {
            $"/deals/{deal}/evidence/{server.Get<IdSource>().NewFact()}",
            $"/deals/{other}/evidence/{evidence}",
            $"/deals/{deal}/evidence/{history.Facts[0].Id}",
            $"/deals/{deal}/evidence/..%2F..%2Fetc%2Fpasswd",
            $"/deals/{deal}/evidence/{evidence}%00",
        })
        {
            using var answer = await administrator.GetAsync(path);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("report.pdf", "%PDF-1.7", "application/pdf")]
    [InlineData("REPORT.PDF", "%PDF-1.7", "application/pdf")]
    [InlineData("notes.md", "<script>alert(1)</script>", "text/plain")]
    [InlineData("mail.eml", "From: ruth@example.test", "text/plain")]
    [InlineData("table.csv", "=1+1", "text/csv")]
    [InlineData("book.xlsx", "PK\u0003\u0004", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Get_EachType_IsServedAsOurListSaysAndOnlyToBeSaved(string name, string content, string type)
    {
        using var answer = await server.As(Looker.Owner).GetAsync(await AttachAsync(name, Encoding.UTF8.GetBytes(content)));

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
    }

    [Fact]
    public async Task Get_TypeThatIsNotTakenAnyMore_IsServedAsBytesOfNoKind()
    {
        // As an older version, or another source, may have named it.
        using var answer = await server.As(Looker.Owner).GetAsync(await AttachAsync("page.pdf", Pdf, file => file with { Name = "page.html", ContentType = "text/html" }));

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task Get_KeyThatIsNotOfOurMaking_ReadsNoFile()
    {
        using var answer = await server.As(Looker.Owner).GetAsync(await AttachAsync("page.txt", "text"u8.ToArray(), file => file with { Key = "../../../../../../etc/passwd" }));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("../../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\fakepath\\Trial report.txt", "Trial report.txt")]
    [InlineData("a\r\nSet-Cookie: stolen=1.txt", "aSet-Cookie: stolen=1.txt")]
    [InlineData("\"; filename=\"evil.html\".txt", "\"; filename=\"evil.html\".txt")]
    [InlineData("名前 🧭 Größe.txt", "名前 🧭 Größe.txt")]
    [InlineData("%2e%2e%2fpasswd.txt", "%2e%2e%2fpasswd.txt")]
    [InlineData(".txt", ".txt")]
    public async Task Get_HostileName_IsOneHeaderThatNamesAFileAndNoPlace(string given, string served)
    {
        using var answer = await server.As(Looker.Owner).GetAsync(await AttachAsync(given, "text"u8.ToArray()));

        Assert.Equal(served, answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Get_NaughtyNames_AreAllServed()
    {
        var naughty = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(SharedData.Require("strings/blns.json"), Cancellation))!;
        var names = naughty.Select(text => $"{text}.txt").Where(name => name.Length <= LongestName).ToArray();
        var addresses = await AttachAllAsync(names);

        foreach (var (name, address) in names.Zip(addresses))
        {
            using var answer = await server.As(Looker.Owner).GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{name}: {answer.StatusCode}");
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.DoesNotContain(answer.Content.Headers.ContentDisposition.FileNameStar!, letter => char.IsControl(letter) || letter is '/' or '\\');
        }
    }

    [Fact]
    public async Task Get_NameWithHalfALetter_IsServedAllTheSame()
    {
        using var answer = await server.As(Looker.Owner).GetAsync(await AttachAsync("half \uD83D letter.txt", "text"u8.ToArray()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<string> AttachAsync(string name, byte[] content, Func<StoredFile, StoredFile>? change = null)
    {
        var received = await server.Get<EvidenceFiles>().Receive(name, new MemoryStream(content), Cancellation);
        Assert.Null(received.Refusal);
        return await RecordAsync((change ?? (file => file))(received.Value!)) is [var address] ? address : "";
    }

    private async Task<List<string>> AttachAllAsync(string[] names)
    {
        var files = new List<StoredFile>();
        foreach (var name in names)
        {
            var received = await server.Get<EvidenceFiles>().Receive(name, new MemoryStream("text"u8.ToArray()), Cancellation);
            Assert.True(received.IsAccepted, $"{name}: {received.Refusal?.Text}");
            files.Add(received.Value);
        }

        return await RecordAsync([.. files]);
    }

    private async Task<List<string>> RecordAsync(params StoredFile[] files)
    {
        var version = (await server.Get<HistoryQuery>().Load(server.Deal, Cancellation)).Version;
        var recorded = await server.Server.RecordAsync(
            server.Deal, version, [.. files.Select(file => new NewFact(new EvidenceAttached(EvidenceKind.Other, "Report", null, new EvidencePlace(null, file), null)))]);
        return [.. recorded.Facts.Select(fact => $"/deals/{server.Deal}/evidence/{fact}")];
    }
}
