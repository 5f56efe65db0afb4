using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Dashboard.Components.Pages.Closed;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Closed;

/// <summary>The page's model on the real store, signed in as somebody.</summary>
public sealed class ClosedModelTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Opened = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _time = new(Viewers.Now);
    private RevenosServer _server = null!;

    public async ValueTask InitializeAsync() =>
        _server = await RevenosServer.StartAsync([("workspace", "empty")], services => services.AddSingleton<TimeProvider>(_time));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task ShowAsync_ClosedDeals_AreJudgedInTheOrderOfTheirEnd()
    {
        await RecordAsync(EndedDeals.WonAtOnce(1, Opened, name: "Quick"), EndedDeals.LostAfterNeglect(2, Opened, name: "Slow"));
        var model = await ModelOfAsync(Role.Leadership);

        await model.ShowAsync(new ClosedState(), TestContext.Current.CancellationToken);

        var view = model.View!;
        Assert.Equal((1, 1, 2, 1), (view.Won, view.Lost, view.Count, view.LastPage));
        Assert.Equal(["Slow", "Quick"], view.Rows.Select(row => row.Name));
        var slow = view.Rows[0];
        var history = await _server.Services.GetRequiredService<HistoryQuery>().Load(slow.Id, DealSeed.Everybody, TestContext.Current.CancellationToken);
        var episode = Assert.Single(DriftEngine.Episodes(history!, DriftRules.Default, Viewers.Now));
        Assert.Equal(EpisodeEnd.Lost, episode.End);
        Assert.Equal((DealState.Lost, "The buyer went quiet", true), (slow.State, slow.Reason, slow.Verdict.DriftedToTheEnd));
        Assert.Contains(DateText.Day(episode.OpenedAt, Viewers.Clock("UTC")), slow.Verdict.Text, StringComparison.Ordinal);
        Assert.Equal((DealState.Won, null, "Never drifted"), (view.Rows[1].State, view.Rows[1].Reason, view.Rows[1].Verdict.Text));
    }

    [Fact]
    public async Task ShowAsync_MoreThanAPage_CountsAllAndAnswersABeyondWithTheLast()
    {
        await RecordAsync([.. Enumerable.Range(1, 120).Select(number => EndedDeals.WonAtOnce(number, Opened.AddMinutes(number)))]);
        var model = await ModelOfAsync(Role.Administrator);

        await model.ShowAsync(new ClosedState(Page: 2), TestContext.Current.CancellationToken);
        Assert.Equal((120, 50, 51, 100), (model.View!.Count, model.View.Rows.Length, model.View.First, model.View.Last));
        Assert.Equal(Changes.Deal(70), model.View.Rows[0].Id);

        await model.ShowAsync(new ClosedState(Page: 900), TestContext.Current.CancellationToken);
        Assert.Equal((3, 20, 101, 120), (model.View.State.Page, model.View.Rows.Length, model.View.First, model.View.Last));
    }

    [Fact]
    public async Task ShowAsync_OutcomeAndText_NarrowThePageAndAreCounted()
    {
        await RecordAsync(
            EndedDeals.WonAtOnce(1, Opened, name: "North mill"), EndedDeals.LostAfterNeglect(2, Opened, name: "South mill"), EndedDeals.WonAtOnce(3, Opened, name: "Pier"));
        var model = await ModelOfAsync(Role.Administrator);

        await model.ShowAsync(new ClosedState("mill", DealStatus.Won), TestContext.Current.CancellationToken);

        Assert.Equal("North mill", Assert.Single(model.View!.Rows).Name);
        Assert.Equal((1, 1, 1), (model.View.Won, model.View.Lost, model.View.Count));

        await model.ShowAsync(new ClosedState("harbour"), TestContext.Current.CancellationToken);
        Assert.Empty(model.View.Rows);
        Assert.False(model.View.IsNothingClosed);
    }

    [Theory]
    [InlineData(Role.Owner, 0)]
    [InlineData(Role.Manager, 0)]
    [InlineData(Role.Leadership, 1)]
    [InlineData(Role.Administrator, 1)]
    public async Task ShowAsync_SomebodyElsesDeal_IsSeenByThoseWhoSeeAll(Role role, int deals)
    {
        await RecordAsync(EndedDeals.WonAtOnce(1, Opened));
        var model = await ModelOfAsync(role);

        await model.ShowAsync(new ClosedState(), TestContext.Current.CancellationToken);

        Assert.Equal((deals, deals == 0), (model.View!.Count, model.View.IsNothingClosed));
        Assert.Equal(role == Role.Administrator, model.MayImport);
    }

    private async Task RecordAsync(params DealChange[] changes)
    {
        await _server.Services.GetRequiredService<PeopleDoor>()
            .Introduce([new DirectoryPerson(TestStore.Ada, "Ada Lind", null)], viewer: null, TestContext.Current.CancellationToken);
        await EndedDeals.RecordAsync(_server.Services.GetRequiredService<DealDoor>(), changes);
    }

    private async Task<ClosedModel> ModelOfAsync(Role role)
    {
        var services = _server.Services;
        var email = await _server.AddAccountAsync(role);
        return new ClosedModel(
            await _server.ViewersAsync(email),
            services.GetRequiredService<ViewedClosedDeals>(),
            services.GetRequiredService<HistoryQuery>(),
            services.GetRequiredService<DirectoryQuery>(),
            new ViewerClock(_time));
    }
}
