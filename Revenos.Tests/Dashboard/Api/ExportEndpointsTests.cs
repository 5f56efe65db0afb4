using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Api;

/// <summary>Every table that a page for everybody offers as a file, tried as each role with hostile questions: it holds what they see, and no cache keeps it.</summary>
public sealed class ExportEndpointsTests(TeamServer server) : IClassFixture<TeamServer>
{
    // Beside these, what a person, a browser or somebody with ill intent may put behind the question mark.
    private static readonly string[] Queries =
    [
        "",
        "?team=south",
        "?team=north&team=south",
        "?rows=team&columns=week&measure=value",
        "?figure=all",
        "?figure=stage&key=sales%2Fdiscovery",
        "?since=between&from=0001-01-01&to=9999-12-31",
        "?page=-1&from=x&to=1e999&day=soon",
        "?text=%27%3B%20DROP%20TABLE%20deals--&sort=%00&state=%F0%9F%98%80",
        "?currency=%3Cscript%3E&row=..%2F..%2F&column=%0D%0ASet-Cookie:a",
    ];

    public static TheoryData<Looker, bool> Sight => TeamServer.Sight;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Sight))]
    public async Task Get_AsEachRole_HoldsWhatTheySeeAndNothingOfAnotherTeam(Looker looker, bool seesNorth)
    {
        var seesSouth = looker is Looker.OtherOwner or Looker.OtherManager or Looker.Leader or Looker.Administrator;
        foreach (var (path, text) in await AllAsync(looker))
        {
            Assert.True(seesNorth || !(text.Contains("Northern Works", StringComparison.Ordinal) || text.Contains("111111", StringComparison.Ordinal)), $"{path} showed the north to {looker}");
            Assert.True(seesSouth || !(text.Contains("Southern Mills", StringComparison.Ordinal) || text.Contains("222222", StringComparison.Ordinal)), $"{path} showed the south to {looker}");
            Assert.True(!seesNorth || !path.StartsWith("/board/table.csv", StringComparison.Ordinal) || path.Length > "/board/table.csv".Length || text.Contains("Northern Works", StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public async Task Get_AsAStranger_LeadsToTheSignInPage()
    {
        foreach (var path in Tables())
        {
            using var answer = await server.As(Looker.Stranger).GetAsync(path);
            Assert.StartsWith("/account/sign-in", server.As(Looker.Stranger).LeadsTo(answer) ?? $"{path} opened", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_EachTable_IsADownloadThatNoCacheKeeps()
    {
        foreach (var path in Tables().Concat(["/audit/export.csv"]))
        {
            using var answer = await server.As(Looker.Leader).GetAsync(path);
            Assert.Equal(("text/csv", "utf-8"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Matches(@"^[A-Za-z0-9-]+\.csv$", answer.Content.Headers.ContentDisposition.FileName!);
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true }, path);
            Assert.StartsWith("\uFEFF", Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Cancellation)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_AccountThatIsAFormula_IsTextInEveryTable()
    {
        await server.Server.OpenDealAsync("=cmd|'/c calc'!A1", TeamServer.EmailOf(Looker.OtherOwner));

        foreach (var (path, text) in await AllAsync(Looker.Administrator, [""]))
        {
            Assert.DoesNotContain("\"=cmd", text, StringComparison.Ordinal);
            Assert.DoesNotContain(",=cmd", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Looker.Stranger, "/account/sign-in")]
    [InlineData(Looker.Owner, "/not-allowed")]
    [InlineData(Looker.OtherManager, "/not-allowed")]
    [InlineData(Looker.Leader, null)]
    [InlineData(Looker.Administrator, null)]
    public async Task Audit_AsEachRole_OpensToWhoLeads(Looker looker, string? leadsTo)
    {
        foreach (var path in new[] { "/audit/export.csv", "/audit/export.ndjson" })
        {
            using var answer = await server.As(looker).GetAsync(path);
            Assert.Equal(leadsTo is null, answer.StatusCode == HttpStatusCode.OK);
            Assert.StartsWith(leadsTo ?? "", server.As(looker).LeadsTo(answer) ?? "", StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Sight))]
    public async Task Feed_OfEachRole_HoldsThePausesOfTheDealsTheySee(Looker looker, bool sees)
    {
        await PauseAsync();
        var account = (await server.Get<AccountQuery>().AllAsync(Cancellation)).Single(known => known.Email == TeamServer.EmailOf(looker));
        var secret = await server.Get<CalendarFeeds>().RenewAsync(account.Id, Cancellation);

        using var answer = await server.As(Looker.Stranger).GetAsync($"/feeds/{secret}.ics");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(sees, (await answer.Content.ReadAsStringAsync(Cancellation)).Contains("Northern Works", StringComparison.Ordinal));
    }

    // Of the pages that are open to everybody who is signed in; one deal's tables are asked for by its id.
    private IEnumerable<string> Tables() => server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0 && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(data => data.Policy == Policies.SignedIn))
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Where(path => path.EndsWith("/table.csv", StringComparison.Ordinal))
        .Distinct();

    private async Task<List<(string Path, string Text)>> AllAsync(Looker looker, string[]? queries = null)
    {
        var found = new List<(string, string)>();
        foreach (var path in Tables().SelectMany(table => (queries ?? Queries).Select(query => table + query)))
        {
            using var answer = await server.As(looker).GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} as {looker}: {answer.StatusCode}");
            found.Add((path, await answer.Content.ReadAsStringAsync(Cancellation)));
        }

        return found;
    }

    private async Task PauseAsync()
    {
        var history = await server.Get<HistoryQuery>().Load(server.Deal, Cancellation);
        if (history.Latest()!.Status == DealStatus.Open)
        {
            var on = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30);
            await server.Server.RecordAsync(server.Deal, history.Version, new NewFact(new DealPaused("Their budget comes later", on, ["The budget is there"])));
        }
    }
}
