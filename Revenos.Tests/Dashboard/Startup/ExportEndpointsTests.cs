using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Startup;

public sealed partial class ExportEndpointsTests
{
    private static readonly TeamId North = new("north");

    private static readonly string[] ForEverybody =
    [
        Urls.Home, Urls.TodayTeams, Urls.Board(), Urls.ClosedDeals, Urls.Heatmap, Urls.HeatmapDeals, Urls.Horizon, Urls.HorizonWeek, Urls.Reviews, Urls.Pauses,
        Urls.Visibility, Urls.VisibilityDeals, $"{Urls.Changes}?since=between&from=2020-01-01", Urls.Digest, $"{Urls.Digest}?week=2040-W01", Urls.Inbox(),
    ];

    private static readonly string[] ForAdministrators =
        [Urls.People, Urls.Teams, Urls.Playbooks, Urls.PlaybookVersions, Urls.Thresholds, Urls.ThresholdVersions, Urls.Webhooks];

    [Fact]
    public async Task Tables_InEachRole_AreForThoseWhoMayOpenThePage()
    {
        await using var server = await RevenosServer.StartAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var visitor = await server.VisitAsAsync(role);
            Assert.All(await AnswersAsync(visitor, ForEverybody), answer => Assert.Equal(HttpStatusCode.OK, answer.Value));
            Assert.All(await AnswersAsync(visitor, ForAdministrators), answer => Assert.Equal(role == Role.Administrator, answer.Value == HttpStatusCode.OK));
        }

        using var stranger = new Visitor(server);
        Assert.All(await AnswersAsync(stranger, [.. ForEverybody, .. ForAdministrators]), answer => Assert.NotEqual(HttpStatusCode.OK, answer.Value));
    }

    [Fact]
    public async Task Tables_InEachRole_HoldOnlyDealsThatTheyMaySee()
    {
        await using var server = await RevenosServer.StartAsync();
        await server.Services.GetRequiredService<PeopleDoor>().SaveTeam(new DirectoryTeam(North, "North", []), null, TestContext.Current.CancellationToken);
        var owner = await server.AddAccountAsync(Role.Owner);
        var manager = await server.AddAccountAsync(Role.Manager, manages: North);
        await server.AddAccountAsync(Role.Leadership);
        await server.AddAccountAsync(Role.Owner, "another@example.test");
        var own = await server.EscalateDealAsync("Mine Works", owner);
        var ofTeam = await server.EscalateDealAsync("North Works", "another@example.test", team: North);
        string[] told = [Urls.Home, Urls.Board(), $"{Urls.Digest}?week=2040-W01", Urls.VisibilityDeals, $"{Urls.Changes}?since=between&from=2020-01-01"];

        foreach (var (email, mine, theirs) in new[] { (owner, true, false), (manager, false, true), (TestAccounts.EmailOf(Role.Leadership), true, true) })
        {
            using var visitor = await VisitAsync(server, email);
            foreach (var page in told)
            {
                var table = await TableAsync(visitor, page);
                Assert.True(mine == table.Contains("Mine Works", StringComparison.Ordinal), $"{page} of {email}: {table}");
                Assert.True(theirs == table.Contains("North Works", StringComparison.Ordinal), $"{page} of {email}: {table}");
            }

            foreach (var table in (string[])["story", "plan", "signals"])
            {
                Assert.Equal(mine, await IsOpenAsync(visitor, Urls.Csv(Urls.DealTable(own.Deal, table))));
                Assert.Equal(theirs, await IsOpenAsync(visitor, Urls.Csv(Urls.DealTable(ofTeam.Deal, table))));
            }

            Assert.False(await IsOpenAsync(visitor, Urls.Csv(Urls.DealTable(own.Deal, "secrets"))));
        }

        // A review lies between leadership and those who lead the deal: a manager's table has none.
        using var lead = await VisitAsync(server, manager);
        Assert.DoesNotContain("North Works", await TableAsync(lead, Urls.Reviews), StringComparison.Ordinal);
        using var decides = await VisitAsync(server, TestAccounts.EmailOf(Role.Leadership));
        Assert.Contains("North Works", await TableAsync(decides, Urls.Reviews), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_WithNamesLikeFormulas_HoldNoCellThatASpreadsheetRuns()
    {
        string[] names = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1", "=HYPERLINK(\"http://evil\",\"x\")"];
        await using var server = await RevenosServer.StartAsync();
        var administrator = await server.AddAccountAsync(Role.Administrator);
        DealId? last = null;
        foreach (var (name, number) in names.Select((name, number) => (name, number)))
        {
            TeamId team = new($"team-{number}");
            await server.Services.GetRequiredService<PeopleDoor>().SaveTeam(new DirectoryTeam(team, name, []), null, TestContext.Current.CancellationToken);
            last = (await server.EscalateDealAsync(name, administrator, team: team)).Deal;
        }

        using var visitor = await VisitAsync(server, administrator);
        string[] holdThem = [Urls.Home, Urls.TodayTeams, Urls.Board(), Urls.Reviews, Urls.VisibilityDeals, Urls.Teams, $"{Urls.Changes}?since=between&from=2020-01-01", $"{Urls.Digest}?week=2040-W01"];
        foreach (var page in (string[])[.. ForEverybody, .. ForAdministrators, .. ((string[])["story", "plan", "signals"]).Select(table => Urls.DealTable(last!.Value, table))])
        {
            var cells = Cell().Matches(await TableAsync(visitor, page)).Select(cell => cell.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal)).ToArray();

            Assert.NotEmpty(cells);
            Assert.All(cells, cell => Assert.False(Runs(cell), $"{page} holds {cell}"));
            Assert.All(holdThem.Contains(page) ? names : [], name => Assert.True(cells.Contains($"'{name}") || cells.Contains($"'{name.Trim()}"), $"{page} does not hold {name} at all"));
        }
    }

    [Fact]
    public async Task Table_OfAPage_IsAFileThatNobodyKeeps()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = await server.VisitAsAsync(Role.Leadership);

        using var answer = await visitor.GetAsync("/digest/table.csv?week=2026-W10");

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("digest-2026-W10.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static async Task<Visitor> VisitAsync(RevenosServer server, string email)
    {
        var visitor = new Visitor(server);
        using var answer = await visitor.SignInAsync(email, TestAccounts.Password);
        return visitor;
    }

    private static async Task<Dictionary<string, HttpStatusCode>> AnswersAsync(Visitor visitor, IEnumerable<string> pages)
    {
        Dictionary<string, HttpStatusCode> answers = [];
        foreach (var page in pages)
        {
            using var answer = await visitor.GetAsync(Urls.Csv(page));
            answers[page] = answer.StatusCode;
        }

        return answers;
    }

    private static async Task<bool> IsOpenAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static async Task<string> TableAsync(Visitor visitor, string page)
    {
        using var answer = await visitor.GetAsync(Urls.Csv(page));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static bool Runs(string cell) =>
        cell.TrimStart(' ') is [var first, ..] && "=+-@\t\r".Contains(first, StringComparison.Ordinal) && !decimal.TryParse(cell, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex("\"((?:[^\"]|\"\")*)\"")]
    private static partial Regex Cell();
}
