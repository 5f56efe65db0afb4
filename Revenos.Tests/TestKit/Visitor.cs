using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Revenos.Tests.TestKit;

/// <summary>
/// A browser without script: keeps cookies, follows no redirect by itself, and sends a form only after it has opened the
/// page that holds it, with everything hidden in it.
/// </summary>
public sealed class Visitor : IDisposable
{
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() };

    public Visitor(RevenosServer server) => Client = new(_handler) { BaseAddress = server.Address };

    public HttpClient Client { get; }

    public CookieContainer Cookies => _handler.CookieContainer;

    public async Task<HttpResponseMessage> GetAsync(string path) => await Client.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Opens the page and sends the form whose handler has this name, or the one that leads to this action.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await PageAsync(await GetAsync(path));
        var sent = page.Forms.Single(candidate => Handler(candidate) == form || candidate.GetAttribute("action") == form);
        var hidden = sent.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (input.Name!, input.Value));
        var action = sent.GetAttribute("action") is { Length: > 0 } own ? own : path;
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await Client.PostAsync(action, content, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password, string? returnUrl = null) =>
        SendAsync($"/account/sign-in{(returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}")}", "sign-in", ("email", email), ("password", password));

    /// <summary>Where an answer leads: a path where it stays on this server, else the whole address; null where it leads nowhere.</summary>
    public string? LeadsTo(HttpResponseMessage answer) => answer.Headers.Location is not { } location ? null
        : new Uri(Client.BaseAddress!, location) is var target && target.Authority == Client.BaseAddress!.Authority ? target.PathAndQuery
        : target.ToString();

    public static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }

    private static string? Handler(IHtmlFormElement form) => form.QuerySelector<IHtmlInputElement>("input[name=_handler]")?.Value;
}
