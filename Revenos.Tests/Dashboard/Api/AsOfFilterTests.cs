using System.Net;
using Revenos.Core.People;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Api;

public sealed class AsOfFilterTests
{
    [Theory]
    [InlineData("/board/table.csv")]
    [InlineData("/visibility/table.csv")]
    [InlineData("/deals/closed/table.csv")]
    [InlineData("/audit/export.csv")]
    public async Task File_OfAnInstant_IsOfThatTimeAndSaysWhatCannotBeRead(string path)
    {
        await using var server = await RevenosServer.StartAsync();
        await server.OpenDealAsync("Halden Works", "ann");
        using var visitor = await server.VisitAsAsync(Role.Leadership);

        var now = await TextAsync(visitor, path);
        var before = await TextAsync(visitor, $"{path}?as-of=2020-01-01");
        using var ahead = await visitor.GetAsync($"{path}?as-of=2999-01-01");

        Assert.Equal(path.StartsWith("/deals", StringComparison.Ordinal), now == before);
        Assert.DoesNotContain("Halden", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, ahead.StatusCode);
        Assert.Contains("has not ended yet", await ahead.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
