using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Identity;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Identity;

public sealed class CircuitConnectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WebSocket_OfOurOwnPage_IsOpened()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = await server.VisitAsAsync(Role.Owner);

        using var circuit = await ConnectAsync(server, visitor, Origin(server));

        Assert.Equal(WebSocketState.Open, circuit.State);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task WebSocket_OfAForeignPage_IsRefused(string? origin)
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = await server.VisitAsAsync(Role.Owner);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ConnectAsync(server, visitor, origin));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Fact]
    public async Task Negotiate_FromAForeignPage_IsRefused()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = await server.VisitAsAsync(Role.Owner);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", "http://evil.example");

        using var answer = await visitor.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task WebSocket_BehindATrustedProxy_MustComeFromThePublicAddress()
    {
        await using var server = await RevenosServer.StartAsync([("Proxy:Trusted:0", "127.0.0.1")]);
        using var visitor = await server.VisitAsAsync(Role.Owner);
        (string, string)[] forwarded = [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "deals.example"), ("X-Forwarded-For", "192.0.2.7")];

        using var circuit = await ConnectAsync(server, visitor, "https://deals.example", forwarded);
        Assert.Equal(WebSocketState.Open, circuit.State);

        await Assert.ThrowsAsync<RefusedException>(() => ConnectAsync(server, visitor, Origin(server), forwarded));
    }

    [Fact]
    public async Task WebSocket_FromAProxyThatNobodyTrusts_IsJudgedByItsOwnAddress()
    {
        await using var server = await RevenosServer.StartAsync();
        using var visitor = await server.VisitAsAsync(Role.Owner);

        await Assert.ThrowsAsync<RefusedException>(() =>
            ConnectAsync(server, visitor, "https://evil.example", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example")));
    }

    [Fact]
    public async Task WebSocket_WithoutASession_IsRefused()
    {
        await using var server = await RevenosServer.StartAsync();
        using var nobody = new Visitor(server);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ConnectAsync(server, nobody, Origin(server)));

        Assert.NotEqual(HttpStatusCode.SwitchingProtocols, refused.Status);
    }

    [Fact]
    public async Task WebSocket_MoreThanAnAccountMayHave_IsRefusedUntilOneCloses()
    {
        await using var server = await RevenosServer.StartAsync([("Security:ScreensPerAccount", "2")]);
        using var visitor = await server.VisitAsAsync(Role.Owner);
        using var other = await server.VisitAsAsync(Role.Manager);
        using var first = await ConnectAsync(server, visitor, Origin(server));
        using var second = await ConnectAsync(server, visitor, Origin(server));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ConnectAsync(server, visitor, Origin(server)));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        using var ofAnother = await ConnectAsync(server, other, Origin(server));
        Assert.Equal(WebSocketState.Open, ofAnother.State);
    }

    [Fact]
    public async Task WebSocket_OfAnAccountDisabledHere_IsCutAfterTheFarewell()
    {
        var clock = new ManualTimeProvider(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        await using var server = await RevenosServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(clock));
        using var visitor = await server.VisitAsAsync(Role.Owner);
        using var circuit = await ConnectAsync(server, visitor, Origin(server));
        var ended = UntilEndedAsync(circuit);

        await server.Services.GetRequiredService<UserAccounts>().DisableAsync(TestAccounts.EmailOf(Role.Owner), UserAccounts.Operator, Cancel);
        Assert.False(ended.IsCompleted);
        clock.Advance(CircuitConnections.Farewell);

        await ended;
    }

    [Fact]
    public async Task WebSocket_OfAnAccountDisabledElsewhere_IsCutWithinFiveSeconds()
    {
        var clock = new ManualTimeProvider(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        await using var server = await RevenosServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(clock));
        using var visitor = await server.VisitAsAsync(Role.Owner);
        using var circuit = await ConnectAsync(server, visitor, Origin(server));
        var ended = UntilEndedAsync(circuit);
        await using (var db = await server.Services.GetRequiredService<IDbContextFactory<RevenosDbContext>>().CreateDbContextAsync(Cancel))
        {
            await db.Users.ExecuteUpdateAsync(user => user.SetProperty(row => row.IsDisabled, true), Cancel);
        }

        var waiting = clock.WaitingTimers;
        var start = clock.GetUtcNow();
        clock.Advance(AccountWatch.Interval);
        await clock.TimersAsync(waiting + 1);
        clock.Advance(CircuitConnections.Farewell);

        await ended;
        Assert.True(clock.GetUtcNow() - start < TimeSpan.FromSeconds(5));
    }

    private static string Origin(RevenosServer server) => server.Address.GetLeftPart(UriPartial.Authority);

    private static async Task<ClientWebSocket> ConnectAsync(RevenosServer server, Visitor visitor, string? origin, params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Cookie", visitor.Cookies.GetCookieHeader(server.Address));
        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        try
        {
            await socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, Cancel);
        }
        catch (WebSocketException)
        {
            using (socket)
            {
                throw new RefusedException(socket.HttpStatusCode);
            }
        }

        // The protocol's greeting; its answer says that the server has begun to serve this connection.
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, endOfMessage: true, Cancel);
        var answer = new byte[16];
        var received = await socket.ReceiveAsync(answer, Cancel);
        Assert.Equal("{}\u001e", Encoding.UTF8.GetString(answer, 0, received.Count));
        return socket;
    }

    private static async Task UntilEndedAsync(ClientWebSocket socket)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, Cancel)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // Cut, not closed politely.
        }
    }

    private sealed class RefusedException(HttpStatusCode status) : Exception
    {
        public HttpStatusCode Status => status;
    }
}
