using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Desk;
using Revenos.Dashboard.Import.Running;
using Revenos.Dashboard.Navigation;
using Revenos.Tests.Dashboard.Import;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Api;

/// <summary>Files handed in for an import, and the table of what was wrong with them.</summary>
public sealed class ImportEndpointsTests(TeamServer server) : IClassFixture<TeamServer>
{
    private static readonly PersonId Administrator = new(TeamServer.EmailOf(Looker.Administrator));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Looker.Stranger, "/account/sign-in")]
    [InlineData(Looker.Owner, "/not-allowed")]
    [InlineData(Looker.Manager, "/not-allowed")]
    [InlineData(Looker.Leader, "/not-allowed")]
    [InlineData(Looker.Administrator, "/import/")]
    public async Task HandIn_AsEachRole_IsForAdministrators(Looker looker, string leadsTo)
    {
        using var answer = await HandInAsync(looker, ("deals.csv", "Deal\nD1\n"));

        Assert.StartsWith(leadsTo, server.As(looker).LeadsTo(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandIn_WithoutOurToken_IsRefused()
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent("Deal\nD1\n"u8.ToArray()), "files", "deals.csv" } };

        using var answer = await server.As(Looker.Administrator).Client.PostAsync(Urls.ImportFiles, content, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("../../../etc/cron.d/deals.csv", "deals.csv")]
    [InlineData("C:\\fakepath\\deals.csv", "deals.csv")]
    [InlineData("..", "..")]
    [InlineData("Größe 🧭.csv", "Größe 🧭.csv")]
    public async Task HandIn_HostileName_IsOnlyShownAndTheFileLiesUnderANumber(string name, string shown)
    {
        using var answer = await HandInAsync(Looker.Administrator, (name, "Deal\nD1\n"));

        var job = Job(server.As(Looker.Administrator).LeadsTo(answer)!);
        var file = Assert.Single(job.Files).File;
        Assert.Equal(shown, file.Name);
        Assert.Equal(["0"], Directory.EnumerateFileSystemEntries(job.Folder).Select(Path.GetFileName));
        Assert.StartsWith(server.Server.DataFolder, job.Folder, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandIn_SeveralOfOneName_AreToldApart()
    {
        using var answer = await HandInAsync(Looker.Administrator, ("deals.csv", "Deal\nD1\n"), ("deals.csv", "Deal\nD2\n"), ("empty.csv", ""));

        Assert.Equal(["deals.csv", "deals.csv (2)"], Job(server.As(Looker.Administrator).LeadsTo(answer)!).Files.Select(file => file.File.Name));
    }

    [Fact]
    public async Task HandIn_AnEmptyFileAlone_IsTakenAndSaidToHoldNothing()
    {
        using var answer = await HandInAsync(Looker.Administrator, ("empty.csv", ""));

        Assert.Contains("holds nothing", Assert.Single(Job(server.As(Looker.Administrator).LeadsTo(answer)!).Files).Refusal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandIn_MoreFilesThanAreTakenAtOnce_SaysHowManyMayCome()
    {
        var visitor = server.As(Looker.Administrator);
        using var answer = await HandInAsync(Looker.Administrator, [.. Enumerable.Range(0, 31).Select(number => ($"{number}.csv", "Deal\nD1\n"))]);

        using var page = await visitor.GetAsync(visitor.LeadsTo(answer)!);

        Assert.Contains("at most 30 files at once", (await Visitor.PageAsync(page)).QuerySelector("input[type=file][aria-invalid=true] ~ .error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_AsEachRole_AreForTheAdministratorWhoHandedTheFilesIn()
    {
        var address = await WithFaultsAsync(Administrator);
        var anothers = await WithFaultsAsync(new PersonId("another-administrator"));

        foreach (var (looker, leadsTo) in new[]
        {
            (Looker.Stranger, "/account/sign-in"), (Looker.Owner, "/not-allowed"), (Looker.Manager, "/not-allowed"), (Looker.Leader, "/not-allowed"),
        })
        {
            using var refused = await server.As(looker).GetAsync(address);
            Assert.StartsWith(leadsTo, server.As(looker).LeadsTo(refused) ?? $"it opened to {looker}", StringComparison.Ordinal);
        }

        using var foreign = await server.As(Looker.Administrator).GetAsync(anothers);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var unknown = await server.As(Looker.Administrator).GetAsync("/import/nothing/faults.csv");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Faults_Table_IsADownloadThatNoCacheKeepsAndNoSpreadsheetRuns()
    {
        using var answer = await server.As(Looker.Administrator).GetAsync(await WithFaultsAsync(Administrator));

        Assert.Equal(("text/csv", "utf-8"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        Assert.Equal(("attachment", "spreadsheet-faults.csv"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true }, $"{answer.Headers.CacheControl}");
        Assert.Contains("\"'=1+1+cmd\"", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static byte[] Bytes(string text) => new UTF8Encoding(false).GetBytes(text);

    private ImportJob Job(string address) => server.Get<ImportDesk>().Find(address.Split('/')[^1], Administrator)!;

    // The token is of the form of any page: a hostile one would have to be made by its own session, too.
    private async Task<HttpResponseMessage> HandInAsync(Looker looker, params (string Name, string Content)[] files)
    {
        var visitor = server.As(looker);
        using var page = await visitor.GetAsync(looker == Looker.Stranger ? "/account/sign-in" : Urls.Account);
        var token = (await Visitor.PageAsync(page)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, text) in files)
        {
            content.Add(new ByteArrayContent(Bytes(text)), "files", name);
        }

        return await visitor.Client.PostAsync(Urls.ImportFiles, content, Cancellation);
    }

    private async Task<string> WithFaultsAsync(PersonId owner)
    {
        var desk = server.Get<ImportDesk>();
        var (key, folder) = desk.Prepare();
        var path = Path.Combine(folder, "0");
        await File.WriteAllBytesAsync(path, Bytes((await File.ReadAllTextAsync(Repository.File("docs/samples/spreadsheet/deals.csv"), Cancellation)).Replace("128,500.00", "=1+1+cmd", StringComparison.Ordinal)), Cancellation);
        var job = desk.Take(key, folder, [new(path, "deals.csv")], owner);
        var profile = ImportBench.Sample("spreadsheet");
        await desk.Start(job, new ImportRequest([job.Files[0].File], profile, IsDryRun: true), DealSeed.Everybody);
        Assert.True(job.Report is { FaultCount: > 0 }, job.Refusal?.Text);
        return $"{Urls.ImportJob(key)}/faults.csv";
    }
}
