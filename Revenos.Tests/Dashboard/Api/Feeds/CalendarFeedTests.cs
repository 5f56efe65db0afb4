using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Api.Feeds;

/// <summary>The feed over HTTP, as a calendar program fetches it.</summary>
public sealed class CalendarFeedTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new(Viewers.Now);
    private RevenosServer _server = null!;
    private HttpClient _program = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await RevenosServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(_time));
        _program = _server.CreateClient();
    }

    public ValueTask DisposeAsync()
    {
        _program.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task Get_APause_IsADayThatMovesWithItsDateAndKeepsItsName()
    {
        var owner = await _server.AddAccountAsync(Role.Owner);
        var deal = await PausedAsync("Bramwell, Sons; Co", owner, new DateOnly(2027, 1, 18));
        var feed = await FeedAsync(owner);

        var before = Assert.Single((await ReadAsync(feed)).Events);
        Assert.Equal("20270118", StrictCalendar.Value(before, "DTSTART"));
        Assert.Equal("Re-engage Bramwell, Sons; Co", before.Single(property => property.Name == "SUMMARY").Text);
        Assert.EndsWith($"/deals/{deal}/pause", StrictCalendar.Value(before, "URL"), StringComparison.Ordinal);

        _time.SleepTo(Viewers.Now.AddDays(3));
        await _server.RecordAsync(deal, 2, new NewFact(new PauseExtended(new DateOnly(2027, 2, 1), "The board meets later", null)));
        var after = Assert.Single((await ReadAsync(feed)).Events);

        Assert.Equal("20270201", StrictCalendar.Value(after, "DTSTART"));
        Assert.Equal(StrictCalendar.Value(before, "UID"), StrictCalendar.Value(after, "UID"));
        Assert.True(int.Parse(StrictCalendar.Value(after, "SEQUENCE"), null) > int.Parse(StrictCalendar.Value(before, "SEQUENCE"), null));
        Assert.True(string.CompareOrdinal(StrictCalendar.Value(after, "LAST-MODIFIED"), StrictCalendar.Value(before, "LAST-MODIFIED")) > 0);
        Assert.Equal(StrictCalendar.Value(after, "LAST-MODIFIED"), StrictCalendar.Value(after, "DTSTAMP"));
    }

    [Fact]
    public async Task Get_ShowsWhatThePersonMaySeeAndNothingElse()
    {
        var owner = await _server.AddAccountAsync(Role.Owner);
        var leader = await _server.AddAccountAsync(Role.Leadership);
        await PausedAsync("Mine", owner, new DateOnly(2027, 1, 18));
        await PausedAsync("Theirs", "somebody", new DateOnly(2027, 1, 19));
        var escalated = await _server.OpenDealAsync("Before the leadership", owner);
        await _server.RecordAsync(escalated, 1, new NewFact(new DealEscalated(EscalationTrigger.ByHand, "They go quiet", Viewers.Now.AddDays(8))));

        var mine = await ReadAsync(await FeedAsync(owner));
        var all = await ReadAsync(await FeedAsync(leader));

        Assert.Equal(["Re-engage Mine"], Summaries(mine));
        Assert.Equal(["Decide on Before the leadership", "Re-engage Mine", "Re-engage Theirs"], Summaries(all).Order());
        Assert.Equal("20261130", StrictCalendar.Value(all.Events.Single(entry => StrictCalendar.Value(entry, "CATEGORIES") == "Review"), "DTSTART"));
    }

    [Fact]
    public async Task Get_SupportThatWasPromised_IsADayUntilItIsGiven()
    {
        var owner = await _server.AddAccountAsync(Role.Owner);
        var deal = await _server.OpenDealAsync("Bramwell", owner);
        var escalated = await _server.RecordAsync(deal, 1, new NewFact(new DealEscalated(EscalationTrigger.ByHand, "They go quiet", Viewers.Now.AddDays(8))));
        _time.Advance(TimeSpan.FromMinutes(1));
        var decided = await _server.RecordAsync(deal, 2, new NewFact(new EscalationDecided(
            escalated.Facts[0], ReviewDecision.Support, "We help", new SupportPromise("A visit", "Ida Berg", new DateOnly(2026, 12, 9)), Viewers.Now.AddDays(14))));
        var feed = await FeedAsync(owner);

        var entry = Assert.Single((await ReadAsync(feed)).Events);
        Assert.Equal(("Support", "20261209", "A visit: Bramwell"), (StrictCalendar.Value(entry, "CATEGORIES"), StrictCalendar.Value(entry, "DTSTART"), StrictCalendar.Value(entry, "SUMMARY")));

        await _server.RecordAsync(deal, 3, new NewFact(new SupportGiven(decided.Facts[0], "They were there")));
        Assert.Empty((await ReadAsync(feed)).Events);
    }

    [Fact]
    public async Task Get_AfterRenewalRevocationOrDisabling_FindsNothing()
    {
        var owner = await _server.AddAccountAsync(Role.Owner);
        var first = await FeedAsync(owner);
        var second = await FeedAsync(owner);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second));

        await Feeds.RevokeAsync(await IdAsync(owner), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second));

        var third = await FeedAsync(owner);
        await using (var scope = _server.Services.CreateAsyncScope())
        {
            Assert.Null((await scope.ServiceProvider.GetRequiredService<UserAccounts>().DisableAsync(owner, UserAccounts.Operator, Cancellation)).Refusal);
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(third));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%20")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%C3%84")]
    public async Task Get_AnUnknownSecret_FindsNothing(string secret) => Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/feeds/{secret}.ics"));

    [Fact]
    public async Task Get_SetsNoCookieAndIsNobodysToKeep()
    {
        var feed = await FeedAsync(await _server.AddAccountAsync(Role.Owner));
        using var answer = await _program.GetAsync(feed, Cancellation);

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType.CharSet);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal((true, true), (answer.Headers.CacheControl!.Private, answer.Headers.CacheControl.NoCache));

        using var again = new HttpRequestMessage(HttpMethod.Get, feed);
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(answer.Headers.ETag!.Tag));
        using var unchanged = await _program.SendAsync(again, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Get_TooOften_IsRefusedForAWhile()
    {
        // However slow this machine is, more than two windows of the limit are asked for.
        var answer = HttpStatusCode.NotFound;
        for (var i = 0; i < 1_000 && answer == HttpStatusCode.NotFound; i++)
        {
            answer = await StatusAsync("/feeds/x.ics");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answer);
    }

    [Fact]
    public async Task Renew_KeepsOnlyTheHash()
    {
        var owner = await _server.AddAccountAsync(Role.Owner);
        var secret = (await FeedAsync(owner)).Split('/')[^1][..^4];

        await using var context = _server.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<Revenos.Dashboard.Data.RevenosDbContext>>().CreateDbContext();
        var token = Assert.Single(context.UserTokens, token => token.LoginProvider == CalendarFeeds.Provider);

        Assert.Equal(43, secret.Length);
        Assert.DoesNotContain(secret, token.Name + token.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_MakesAnAddressShowsItOnceAndEndsIt()
    {
        using var visitor = await _server.VisitAsAsync(Role.Owner);
        using var made = await visitor.SendAsync("/account", "feed");
        var page = await Visitor.PageAsync(made);
        var address = page.QuerySelector("input[readonly]")!.GetAttribute("value")!;
        Assert.StartsWith(_server.Address.ToString(), address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address));

        var later = await Visitor.PageAsync(await visitor.GetAsync("/account"));
        Assert.Null(later.QuerySelector("input[readonly]"));
        using var ended = await visitor.SendAsync("/account", "feed-end");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
    }

    private CalendarFeeds Feeds => _server.Services.GetRequiredService<CalendarFeeds>();

    private static IEnumerable<string> Summaries(StrictCalendar calendar) =>
        calendar.Events.Select(entry => entry.Single(property => property.Name == "SUMMARY").Text);

    private async Task<DealId> PausedAsync(string account, string owner, DateOnly on)
    {
        var deal = await _server.OpenDealAsync(account, owner);
        await _server.RecordAsync(deal, 1, new NewFact(new DealPaused("Their budget comes in January", on, ["The budget is there"])));
        return deal;
    }

    private async Task<Guid> IdAsync(string email) =>
        (await _server.Services.GetRequiredService<AccountQuery>().AllAsync(Cancellation)).Single(account => account.Email == email).Id;

    private async Task<string> FeedAsync(string email) => $"/feeds/{await Feeds.RenewAsync(await IdAsync(email), Cancellation)}.ics";

    private async Task<StrictCalendar> ReadAsync(string feed) => StrictCalendar.Read(await _program.GetByteArrayAsync(feed, Cancellation));

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await _program.GetAsync(address, Cancellation);
        return answer.StatusCode;
    }
}
