using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Components.Layout;
using Revenos.Dashboard.Components.Pages.Home;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Home;

/// <summary>The day of somebody and the count beside its word, while they stay open.</summary>
public sealed class HomeModelTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new(Viewers.Now);
    private RevenosServer _server = null!;

    private Portfolio Portfolio => _server.Services.GetRequiredService<Portfolio>();

    public async ValueTask InitializeAsync() => _server = await RevenosServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(_time));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task FollowAsync_TimePasses_IsToldAnewEveryMinuteUntilItIsLeft()
    {
        Portfolio.Publish(PortfolioDeals.Deal(1, velocityFalls: Viewers.Now.AddDays(3).AddSeconds(30), freshnessFalls: Viewers.Now.AddDays(3).AddSeconds(30)));
        var model = new HomeModel(
            await _server.ViewersAsync(await _server.AddAccountAsync(Role.Administrator)), _server.ViewedPortfolio(), _server.Services.GetRequiredService<DirectoryQuery>(), new ViewerClock(_time), _time);
        var told = 0;
        await model.FollowAsync(() =>
        {
            told++;
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);
        var before = Why(model);
        Assert.Contains("in 3 days", before, StringComparison.Ordinal);

        _time.SleepTo(_time.GetUtcNow().AddDays(1));

        Assert.True(told >= 1);
        Assert.Contains("in 2 days", Why(model), StringComparison.Ordinal);

        model.Leave();
        told = 0;
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(0, told);
    }

    [Fact]
    public async Task Count_DealsThatNeedTheViewer_FollowsThePortfolio()
    {
        Portfolio.Publish(PortfolioDeals.Deal(1));
        Portfolio.Publish(PortfolioDeals.Deal(2, velocityFalls: Viewers.Now.AddDays(-2), freshnessFalls: Viewers.Now.AddDays(-2)));
        var model = new TodayCountModel(await _server.ViewersAsync(await _server.AddAccountAsync(Role.Administrator)), Portfolio, new ViewerClock(_time));
        var told = new TaskCompletionSource();
        await model.FollowAsync(() =>
        {
            told.TrySetResult();
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);
        Assert.Equal(1, model.Count);

        Portfolio.Publish(PortfolioDeals.Deal(3, velocityFalls: Viewers.Now.AddDays(-2), freshnessFalls: Viewers.Now.AddDays(-2)));
        _time.Advance(Subscription.Spacing);
        await told.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, model.Count);
        model.Leave();
    }

    private static string Why(HomeModel model) => model.Today!.Sections.Single().Items.Single().Why;
}
