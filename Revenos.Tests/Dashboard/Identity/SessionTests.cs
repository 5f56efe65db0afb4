using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Identity;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Identity;

public sealed class SessionTests
{
    private static readonly Viewer Operator = UserAccounts.Operator;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> WhatTakesSomethingAway => ["disable", "role", "reset", "teams"];

    [Theory]
    [MemberData(nameof(WhatTakesSomethingAway))]
    public async Task Session_OfAChangedAccount_EndsWithItsNextRequest(string change)
    {
        await using var server = await RevenosServer.StartAsync();
        await server.AddAccountAsync(Role.Administrator, "another@example.test");
        using var visitor = await server.VisitAsAsync(Role.Administrator);
        var email = TestAccounts.EmailOf(Role.Administrator);
        var accounts = server.Services.GetRequiredService<UserAccounts>();

        Assert.Null(change switch
        {
            "disable" => (await accounts.DisableAsync(email, Operator, Cancel)).Refusal,
            "role" => (await accounts.ChangeRoleAsync(email, Role.Owner, Operator, Cancel)).Refusal,
            "reset" => (await accounts.ResetAsync(email, Operator, Cancel)).Refusal,
            _ => (await accounts.ChangeTeamsAsync(email, null, [], Operator, Cancel)).Refusal,
        });

        using var answer = await visitor.GetAsync("/");
        Assert.Equal("/account/sign-in?returnUrl=%2F", visitor.LeadsTo(answer));
    }

    [Fact]
    public async Task Session_IdleForTwelveHours_Ends()
    {
        var clock = new ManualTimeProvider(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        await using var server = await RevenosServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(clock));
        using var visitor = await server.VisitAsAsync(Role.Owner);

        clock.SleepTo(clock.GetUtcNow().AddHours(11));
        using var inTime = await visitor.GetAsync("/");
        clock.SleepTo(clock.GetUtcNow().AddHours(13));
        using var late = await visitor.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, inTime.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
    }

    [Fact]
    public async Task SignOut_ByTheForm_EndsTheSession()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = await server.VisitAsAsync(Role.Owner);

        using var answer = await visitor.SendAsync("/", "/account/sign-out");

        Assert.Equal("/account/signed-out", visitor.LeadsTo(answer));
        using var after = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task SignOut_KeptCookie_IsWorthNothing()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = await server.VisitAsAsync(Role.Owner);
        var kept = visitor.Cookies.GetCookieHeader(server.Address);
        using (await visitor.SendAsync("/", "/account/sign-out"))
        {
        }

        using var thief = server.CreateClient();
        thief.DefaultRequestHeaders.Add("Cookie", kept);
        using var answer = await thief.GetAsync("/", Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task SignOut_FromAForeignPage_DoesNothing()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = await server.VisitAsAsync(Role.Owner);

        using var forged = await visitor.Client.PostAsync("/account/sign-out", null, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var after = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task ChangePassword_Right_KeepsThisSessionAndEndsTheOthers()
    {
        const string Chosen = "eleven bright kettles";
        await using var server = await RevenosServer.StartAsync();
        using var here = await server.VisitAsAsync(Role.Owner);
        var email = TestAccounts.EmailOf(Role.Owner);
        using var elsewhere = new Visitor(server);
        using (await elsewhere.SignInAsync(email, TestAccounts.Password))
        {
        }

        using var changed = await here.SendAsync("/account/password", "password", ("present", TestAccounts.Password), ("wanted", Chosen), ("again", Chosen));

        Assert.Equal("/account?saved=password", here.LeadsTo(changed));
        using var stays = await here.GetAsync("/");
        using var ended = await elsewhere.GetAsync("/");
        using var old = await elsewhere.SignInAsync(email, TestAccounts.Password);
        using var @new = await elsewhere.SignInAsync(email, Chosen);
        Assert.Equal(HttpStatusCode.OK, stays.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, @new.StatusCode);
    }

    [Theory]
    [InlineData("not the present one", "eleven bright kettles", "eleven bright kettles", "password.wrong")]
    [InlineData(TestAccounts.Password, "eleven bright kettles", "twelve bright kettles", "password.differ")]
    [InlineData(TestAccounts.Password, TestAccounts.Password, TestAccounts.Password, "password.same")]
    [InlineData(TestAccounts.Password, "unbelievable", "unbelievable", "password.guessable")]
    [InlineData(TestAccounts.Password, "short", "short", "password.too-short")]
    public async Task ChangePassword_Refused_SaysWhyAndChangesNothing(string present, string wanted, string again, string rule)
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = await server.VisitAsAsync(Role.Owner);

        var page = await Visitor.PageAsync(await visitor.SendAsync("/account/password", "password", ("present", present), ("wanted", wanted), ("again", again)));

        var refusal = new[]
        {
            AccountRefusals.PasswordWrong, AccountRefusals.PasswordsDiffer, AccountRefusals.PasswordSame, AccountRefusals.PasswordGuessable, AccountRefusals.PasswordTooShort,
        }.Single(candidate => candidate.Rule == rule);
        Assert.Contains(refusal.Text, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var still = await new Visitor(server).SignInAsync(TestAccounts.EmailOf(Role.Owner), TestAccounts.Password);
        Assert.Equal(HttpStatusCode.Redirect, still.StatusCode);
    }

    [Fact]
    public async Task Viewer_OfASession_IsReadFromTheDatabaseEachTime()
    {
        await using var server = await RevenosServer.StartAsync();
        var email = await server.AddAccountAsync(Role.Manager);
        var query = server.Services.GetRequiredService<AccountQuery>();
        var account = (await query.AllAsync(Cancel)).Single(candidate => candidate.Email == email);
        var sessions = new SessionState(new Microsoft.AspNetCore.Http.HttpContextAccessor());
        sessions.SetAuthenticationState(Task.FromResult(new Microsoft.AspNetCore.Components.Authorization.AuthenticationState(account.ToPrincipal("a"))));
        var source = new ViewerSource(sessions, query, Viewers.Clock());

        Assert.Equal(Role.Manager, (await source.CurrentAsync(Cancel)).Role);

        await using (var db = await server.Services.GetRequiredService<IDbContextFactory<RevenosDbContext>>().CreateDbContextAsync(Cancel))
        {
            await db.Users.ExecuteUpdateAsync(user => user.SetProperty(row => row.IsDisabled, true), Cancel);
        }

        await Assert.ThrowsAsync<SessionEndedException>(async () => await source.CurrentAsync(Cancel));
        Assert.Null((await sessions.GetAuthenticationStateAsync()).User.Identity?.Name);
    }
}
