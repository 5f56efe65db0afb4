using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Dashboard.Outgoing.Webhooks;

/// <summary>
/// Sends one delivery. It goes where the name leads at this moment and nowhere else: no redirect is followed, no proxy used,
/// and an address that turns out to be private is not connected to.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly bool _allowPrivate;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    public WebhookSender(IOptions<WebhookSettings> settings, TimeProvider time)
    {
        (_allowPrivate, _timeout, _time) = (settings.Value.AllowPrivateAddresses, TimeSpan.FromSeconds(settings.Value.TimeoutSeconds), time);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16,
            ConnectCallback = Connect,
        });
    }

    /// <summary>Tries it once. What a receiver or the network does wrong is an answer and no exception.</summary>
    public async Task<WebhookAnswer> Send(WebhookPost post, CancellationToken cancellation)
    {
        if (post.Secret is not { } secret)
        {
            return new WebhookAnswer(null, "Its secret can no longer be read. Remove this webhook and add it again.");
        }

        using var patience = new CancellationTokenSource(_timeout, _time);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            using var request = Request(post, secret);
            using var response = await _http.SendAsync(request, ends.Token);
            return response.IsSuccessStatusCode
                ? new WebhookAnswer((int)response.StatusCode, null)
                : new WebhookAnswer((int)response.StatusCode, $"The receiver answered {(int)response.StatusCode}.");
        }
        catch (HttpRequestException fault)
        {
            return new WebhookAnswer(null, fault.InnerException is PrivateAddressException refused ? refused.Message : $"It could not be reached: {fault.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new WebhookAnswer(null, $"It did not answer within {_timeout.TotalSeconds:0} seconds.");
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(WebhookPost post, string secret)
    {
        var seconds = _time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, post.Address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(post.Body)),
        };
        request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        request.Headers.UserAgent.ParseAdd("Revenos");
        request.Headers.Add("X-Revenos-Event", post.Event);
        request.Headers.Add("X-Revenos-Delivery", post.Id.ToString("N"));
        request.Headers.Add("X-Revenos-Timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Revenos-Signature", $"sha256={WebhookSecrets.Sign(secret, seconds, post.Body)}");
        return request;
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var isLoopback = context.InitialRequestMessage.RequestUri?.IsLoopback == true;
        var found = await Dns.GetHostAddressesAsync(host, cancellation);

        // All of them: a name that leads to a public and to a private machine is somebody's trick.
        if (!_allowPrivate && found.Any(ip => !(WebhookAddress.IsPublic(ip) || (isLoopback && IPAddress.IsLoopback(ip)))))
        {
            throw new PrivateAddressException(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class PrivateAddressException(string host) : IOException($"“{host}” lies in a private network, which the settings do not allow.");
}
