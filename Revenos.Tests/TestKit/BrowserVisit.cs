using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Revenos.Tests.TestKit;

/// <summary>One visitor's page. Everything the browser complains about is kept and can be asserted to be nothing.</summary>
public sealed class BrowserVisit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];

    private BrowserVisit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            // A violation of the Content-Security-Policy is told as an error, too.
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue($"{page.Url}: {message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    internal static async Task<BrowserVisit> OpenAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <summary>Opens an address and waits until the page answers to clicks. Only for interactive pages; others need Page.GotoAsync.</summary>
    public async Task OpenInteractiveAsync(string path)
    {
        await Page.GotoAsync(path);
        await WaitUntilInteractiveAsync();
    }

    /// <summary>Through the form, as a person would; ends on the home page.</summary>
    public async Task SignInAsync(string email, string password = TestAccounts.Password)
    {
        await Page.GotoAsync("/account/sign-in");
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        // A browser's very first page is made anew once it has told its zone; what was typed or opened on it would be lost.
        await Page.WaitForFunctionAsync("() => document.cookie.includes('revenos-zone=')");
    }

    /// <summary>What the server rendered ahead has no handlers yet; Routes.razor marks the page that has them.</summary>
    public Task WaitUntilInteractiveAsync() =>
        Page.Locator("[data-interactive]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>No error and no warning on the console, and no unhandled script error, since the visit began.</summary>
    public void AssertNoComplaints() => Assert.True(_complaints.IsEmpty, string.Join(Environment.NewLine, _complaints));

    /// <summary>No serious or critical finding of axe on what is shown now.</summary>
    public async Task AssertAccessibleAsync()
    {
        var result = await Page.RunAxe();
        var findings = result.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{Page.Url}: {violation.Impact}: {violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}")
            .ToList();
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    /// <summary>A phone's page may scroll down, never sideways.</summary>
    public async Task AssertNoSidewaysScrollingAsync()
    {
        var overflow = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{Page.Url} is {overflow} px wider than the screen");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
