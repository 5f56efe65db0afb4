using System.Net;
using System.Text.Json;
using Revenos.Core.People;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Api;

public sealed class AuditEndpointTests
{
    [Theory]
    [InlineData(Role.Owner, false)]
    [InlineData(Role.Manager, false)]
    [InlineData(Role.Leadership, true)]
    [InlineData(Role.Administrator, true)]
    public async Task Export_InEachRole_OpensToWhoLeads(Role role, bool opens)
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = await server.VisitAsAsync(role);
        foreach (var path in (string[])["/audit/export.csv", "/audit/export.ndjson"])
        {
            using var answer = await visitor.GetAsync(path);
            Assert.Equal(opens, answer.StatusCode == HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Export_OfOneDeal_HasItsRowsAndNoFormula()
    {
        await using var server = await RevenosServer.StartAsync();
        var deal = await server.OpenDealAsync("=HYPERLINK(\"http://evil\")", "ann");
        await server.OpenDealAsync("Other", "ann");
        await server.RecordAsync(deal, 1, new NewFact(Changes.Meeting("+1")));
        using var visitor = await server.VisitAsAsync(Role.Leadership);

        using var table = await visitor.GetAsync($"/audit/export.csv?deal={deal}");
        var rows = (await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("attachment; filename=audit.csv", table.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(3, rows.Length);
        Assert.All(rows.Skip(1), row => Assert.Contains("\"'=HYPERLINK(\"\"http://evil\"\")\"", row, StringComparison.Ordinal));

        using var lines = await visitor.GetAsync($"/audit/export.ndjson?deal={deal}");
        var facts = (await lines.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([2, 1], facts.Select(fact => fact.GetProperty("sequence").GetInt32()));
        Assert.All(facts, fact => Assert.Equal(64, fact.GetProperty("sha256").GetString()!.Length));
    }
}
