using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Identity;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Identity;

public sealed partial class SignInTests
{
    private const string Wrong = "nine loud lanterns";

    [Fact]
    public async Task SignIn_RightPassword_BeginsASessionThatScriptsCannotRead()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = new Visitor(server);

        using var answer = await visitor.SignInAsync(await server.AddAccountAsync(Role.Owner), TestAccounts.Password);

        Assert.Equal("/", visitor.LeadsTo(answer));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("revenos-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        using var home = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Theory]
    [InlineData("/account?saved=profile", "/account?saved=profile")]
    [InlineData("//evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    public async Task SignIn_WithAReturnAddress_FollowsItOnThisSiteOnly(string wanted, string followed)
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = new Visitor(server);

        using var answer = await visitor.SignInAsync(await server.AddAccountAsync(Role.Owner), TestAccounts.Password, wanted);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(followed, visitor.LeadsTo(answer));
    }

    [Fact]
    public async Task SignIn_WhateverIsWrong_AnswersTheSameForTheSameWork()
    {
        var hasher = new CountingHasher();
        await using var server = await RevenosServer.StartAsync(services: services => services.AddSingleton<IPasswordHasher<RevenosUser>>(hasher));
        var accounts = server.Services.GetRequiredService<UserAccounts>();
        var known = await server.AddAccountAsync(Role.Owner);
        var disabled = await server.AddAccountAsync(Role.Owner, "disabled@example.test");
        await accounts.DisableAsync(disabled, UserAccounts.Operator, TestContext.Current.CancellationToken);
        var invited = "invited@example.test";
        await accounts.AddAsync(new(invited, "Invited", Role.Owner), UserAccounts.Operator, TestContext.Current.CancellationToken);
        var resting = await server.AddAccountAsync(Role.Owner, "resting@example.test");
        using var visitor = new Visitor(server);
        for (var tried = 0; tried < Lockout.Tries; tried++)
        {
            using var refused = await visitor.SignInAsync(resting, Wrong);
        }

        // The stand-in for unknown accounts is hashed once a process.
        using var first = await visitor.SignInAsync("first@example.test", Wrong);

        List<(string Page, int Hashed, int Verified)> answers = [];
        foreach (var (email, password) in new[]
        {
            (known, Wrong), ("unknown@example.test", Wrong), (disabled, TestAccounts.Password), (disabled, Wrong), (invited, Wrong), (invited, ""),
            (resting, TestAccounts.Password), (resting, Wrong),
        })
        {
            var (hashed, verified) = (hasher.Hashed, hasher.Verified);
            using var answer = await visitor.SignInAsync(email, password);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answers.Add((Tokens().Replace(page, "").Replace(email, "", StringComparison.Ordinal), hasher.Hashed - hashed, hasher.Verified - verified));
        }

        Assert.All(answers, answer => Assert.Equal(answers[0].Page, answer.Page));
        Assert.All(answers, answer => Assert.Equal((0, 1), (answer.Hashed, answer.Verified)));
        Assert.Contains(AccountRefusals.SignIn.Text, answers[0].Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_AfterFiveWrongTries_RestsForFifteenMinutes()
    {
        var clock = new ManualTimeProvider(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        await using var server = await RevenosServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(clock));
        var email = await server.AddAccountAsync(Role.Owner);
        using var visitor = new Visitor(server);
        for (var tried = 0; tried < Lockout.Tries; tried++)
        {
            using var refused = await visitor.SignInAsync(email, Wrong);
        }

        clock.Advance(Lockout.Rest - TimeSpan.FromSeconds(1));
        using (var early = await visitor.SignInAsync(email, TestAccounts.Password))
        {
            Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        using var rested = await visitor.SignInAsync(email, TestAccounts.Password);
        Assert.Equal(HttpStatusCode.Redirect, rested.StatusCode);
    }

    [Fact]
    public async Task SignIn_BetweenWrongTries_StartsTheCountAnew()
    {
        await using var server = await RevenosServer.StartAsync();
        var email = await server.AddAccountAsync(Role.Owner);
        foreach (var password in new[] { Wrong, Wrong, Wrong, Wrong, TestAccounts.Password, Wrong, Wrong, Wrong, Wrong })
        {
            using var visitor = new Visitor(server);
            using var answer = await visitor.SignInAsync(email, password);
        }

        using var last = new Visitor(server);
        using var begun = await last.SignInAsync(email, TestAccounts.Password);
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
    }

    [Fact]
    public async Task CountFailure_AtTheSameTime_LosesNone()
    {
        await using var server = await RevenosServer.StartAsync();
        var email = await server.AddAccountAsync(Role.Owner);
        var lockout = server.Services.GetRequiredService<Lockout>();
        await using var scope = server.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<RevenosUser>>();
        var id = (await users.FindByEmailAsync(email))!.Id;

        await Task.WhenAll(Enumerable.Range(0, Lockout.Tries).Select(_ => lockout.CountFailureAsync(id, TestContext.Current.CancellationToken)));

        await using var after = server.Services.CreateAsyncScope();
        var user = await after.ServiceProvider.GetRequiredService<UserManager<RevenosUser>>().FindByEmailAsync(email);
        Assert.True(lockout.IsResting(user!));
    }

    [Fact]
    public async Task SignIn_OftenFromOneAddress_IsRefusedUntilLaterWhileThePageOpens()
    {
        await using var server = await RevenosServer.StartAsync([("Security:SignInTriesPerMinute", "3")]);
        using var visitor = new Visitor(server);
        for (var tried = 0; tried < 3; tried++)
        {
            using var answer = await visitor.SignInAsync($"{tried}@example.test", Wrong);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var refused = await visitor.SignInAsync("another@example.test", Wrong);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        using var page = await visitor.GetAsync("/account/sign-in");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        await using var server = await RevenosServer.StartAsync();
        var email = await server.AddAccountAsync(Role.Owner);
        using var client = server.CreateClient();
        using var forged = new FormUrlEncodedContent([new("_handler", "sign-in"), new("email", email), new("password", TestAccounts.Password)]);

        using var answer = await client.PostAsync("/account/sign-in", forged, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(value => value.StartsWith("revenos-session", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SignIn_DemoButtonOutsideADemo_IsNeitherOfferedNorAccepted()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = new Visitor(server);

        var page = await Visitor.PageAsync(await visitor.GetAsync("/account/sign-in"));

        Assert.Equal(["sign-in"], page.QuerySelectorAll("input[name=_handler]").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task SignIn_DemoButtons_SignInAsTheirRoles()
    {
        await using var server = await RevenosServer.StartAsync([("workspace", "demo")]);
        foreach (var (email, _) in DemoAccounts.Offered)
        {
            using var visitor = new Visitor(server);
            using var begun = await visitor.SendAsync("/account/sign-in", "demo", ("account", email));
            Assert.Equal("/", visitor.LeadsTo(begun));

            using var typed = new Visitor(server);
            using var same = await typed.SignInAsync(email, DemoAccounts.Password);
            Assert.Equal("/", typed.LeadsTo(same));
        }

        var roles = (await server.Services.GetRequiredService<AccountQuery>().AllAsync(TestContext.Current.CancellationToken))
            .Select(account => (account.Email, account.Viewer.Role));
        Assert.Equal(DemoAccounts.Offered.Order(), roles.Order());
    }

    // What differs from one answer to the next by chance: the form's token, the numbers of fields and the state for a circuit.
    [GeneratedRegex("""name="__RequestVerificationToken" value="[^"]*"|<!--Blazor[^>]*-->|field-[0-9a-f]+""")]
    private static partial Regex Tokens();

    private sealed class CountingHasher : IPasswordHasher<RevenosUser>
    {
        private readonly PasswordHasher<RevenosUser> _real = new();
        private int _hashed;
        private int _verified;

        public int Hashed => _hashed;

        public int Verified => _verified;

        public string HashPassword(RevenosUser user, string password)
        {
            Interlocked.Increment(ref _hashed);
            return _real.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(RevenosUser user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _verified);
            return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
