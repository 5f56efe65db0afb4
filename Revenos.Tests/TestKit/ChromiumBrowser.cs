using Microsoft.Playwright;
using Revenos.Tests.TestKit;

[assembly: AssemblyFixture(typeof(ChromiumBrowser))]

namespace Revenos.Tests.TestKit;

/// <summary>
/// One real Chromium for the test run, started when the first test opens a visit. Take it as a constructor parameter of
/// the test class.
/// </summary>
public sealed class ChromiumBrowser : IAsyncDisposable
{
    private const string Remedy = "Chromium was not found at /usr/bin/chromium; on Debian: apt-get install chromium";
    private const string Executable = "/usr/bin/chromium";

    // How long a busy machine may take before a missing answer counts as missing; nothing is judged by it.
    private const float PatienceInMilliseconds = 60_000;

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly SemaphoreSlim _starting = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A visitor with a session of their own. Skips the test where Chromium is missing.</summary>
    public async Task<BrowserVisit> VisitAsync(
        Uri address,
        ColorScheme theme = ColorScheme.Light,
        int width = 1280,
        int height = 800)
    {
        var browser = await StartedAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ColorScheme = theme,
            ViewportSize = new() { Width = width, Height = height },
            Locale = "en-GB",
            TimezoneId = "Europe/Vienna",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(PatienceInMilliseconds);
        return await BrowserVisit.OpenAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> StartedAsync()
    {
        var executable = Requirement.Tool(File.Exists(Executable) ? Executable : null, Remedy);
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Flags });
        }
        finally
        {
            _starting.Release();
        }
    }
}
