using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Board;

/// <summary>The page's model on the real store: what a move does, and what it shows when it may not be done.</summary>
public sealed class BoardModelTests : IAsyncLifetime
{
    private RevenosServer _server = null!;
    private Toasts _toasts = null!;
    private BoardModel _model = null!;
    private string _owner = "";

    public async ValueTask InitializeAsync()
    {
        _server = await RevenosServer.StartAsync([("workspace", "empty")]);
        _owner = await _server.AddAccountAsync(Role.Owner);
        _toasts = new Toasts(TimeProvider.System);
        _model = await ModelOfAsync(_owner);
    }

    public async ValueTask DisposeAsync()
    {
        _model.Dispose();
        _toasts.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task MoveAsync_OpenGate_IsStoredAndCanBeUndone()
    {
        var deal = await _server.OpenDealAsync("Halden Works", _owner);
        await OpenAsync();

        await _model.MoveAsync(new BoardMove(deal, Stage(1)));

        Assert.Equal(Stage(1), _model.View!.Find(deal)!.Deal.Stage);
        Assert.Equal(Stage(1), InPortfolio(deal).Stage);
        var said = Assert.Single(_toasts.Shown);
        Assert.Contains("Halden Works moved to", said.Text, StringComparison.Ordinal);

        await said.Undo!();
        Assert.Equal(Stage(0), InPortfolio(deal).Stage);
        Assert.Equal(3, InPortfolio(deal).Version);
    }

    [Fact]
    public async Task Undo_SomebodyChangedTheDealSince_TakesOnlyTheMoveBack()
    {
        var deal = await _server.OpenDealAsync("Halden Works", _owner);
        await OpenAsync();
        await _model.MoveAsync(new BoardMove(deal, Stage(1)));
        await _server.RecordAsync(deal, 2, new NewFact(new DealRevalued(new Money(5, "EUR"))));

        await _toasts.Shown[0].Undo!();

        Assert.Equal((Stage(0), 5m), (InPortfolio(deal).Stage, InPortfolio(deal).Value.Amount));
    }

    [Fact]
    public async Task MoveAsync_ClosedGate_AsksAndLeavesTheDealWhereItIs()
    {
        var deal = await _server.OpenDealAsync("Halden Works", _owner, gate: "Problem agreed");
        await OpenAsync();

        await _model.MoveAsync(new BoardMove(deal, Stage(1)));

        var gate = Assert.IsType<BoardQuestion.Gate>(_model.Question);
        Assert.Equal("Problem agreed", Assert.Single(gate.Gaps).Milestone.Name);
        Assert.Equal(Stage(0), _model.View!.Find(deal)!.Deal.Stage);
        Assert.False(_model.View.IsMoving(deal));

        await _model.MoveAsync(new BoardMove(deal, Stage(1), "  "));
        Assert.Contains("reason", Assert.IsType<BoardQuestion.Gate>(_model.Question).Fault, StringComparison.OrdinalIgnoreCase);

        await _model.MoveAsync(new BoardMove(deal, Stage(1), "The buyer signs on Friday"));
        Assert.Null(_model.Question);
        Assert.Equal(Stage(1), InPortfolio(deal).Stage);
    }

    [Fact]
    public async Task MoveAsync_SomebodyWasFaster_ShowsWhatTheyDidAndGoesOnTop()
    {
        var deal = await _server.OpenDealAsync("Tessera Bank", _owner);
        await OpenAsync();
        await _server.RecordAsync(deal, 1, new NewFact(new DealRevalued(new Money(99_000, "EUR"))));

        await _model.MoveAsync(new BoardMove(deal, Stage(1)));

        var overtaken = Assert.IsType<BoardQuestion.Overtaken>(_model.Question);
        Assert.Contains("99,000", Assert.Single(overtaken.Since), StringComparison.Ordinal);
        Assert.Equal(Stage(0), InPortfolio(deal).Stage);
        Assert.Equal(99_000m, _model.View!.Find(deal)!.Deal.Value.Amount);

        await _model.MoveAsync(new BoardMove(deal, overtaken.Target.Id, overtaken.Reason, overtaken.Version));
        Assert.Equal((Stage(1), 99_000m), (InPortfolio(deal).Stage, InPortfolio(deal).Value.Amount));
        Assert.Equal(3, InPortfolio(deal).Version);
    }

    [Fact]
    public async Task MoveAsync_PausedDeal_SaysWhyItStays()
    {
        var deal = await _server.OpenDealAsync("Sandgate Council", _owner);
        var soon = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(90);
        await _server.RecordAsync(deal, 1, new NewFact(new DealPaused("Budget", soon, ["Budget vote"])));
        await OpenAsync();

        await _model.MoveAsync(new BoardMove(deal, Stage(1)));

        Assert.Contains("paused", Assert.Single(_toasts.Shown).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Stage(0), _model.View!.Find(deal)!.Deal.Stage);
    }

    [Fact]
    public async Task MoveAsync_DealOfSomebodyElseOrNoStage_DoesNothing()
    {
        var theirs = await _server.OpenDealAsync("Alto Clinics", "somebody@else.test");
        var mine = await _server.OpenDealAsync("Halden Works", _owner);
        await OpenAsync();

        await _model.MoveAsync(new BoardMove(theirs, Stage(1)));
        await _model.MoveAsync(new BoardMove(mine, new StageId("no such stage")));
        _model.Offer(theirs);

        Assert.Equal(Stage(0), InPortfolio(theirs).Stage);
        Assert.Equal(1, InPortfolio(mine).Version);
        Assert.Null(_model.Question);
        Assert.Empty(_toasts.Shown);
    }

    [Fact]
    public async Task MoveAsync_AccountWasDisabledMeanwhile_ChangesNothing()
    {
        var deal = await _server.OpenDealAsync("Halden Works", _owner);
        await OpenAsync();
        await _server.Services.GetRequiredService<UserAccounts>().DisableAsync(_owner, UserAccounts.Operator, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<SessionEndedException>(() => _model.MoveAsync(new BoardMove(deal, Stage(1))));

        Assert.Equal((Stage(0), 1L), (InPortfolio(deal).Stage, InPortfolio(deal).Version));
    }

    [Theory]
    [InlineData(Role.Owner, 1)]
    [InlineData(Role.Manager, 0)]
    [InlineData(Role.Leadership, 2)]
    [InlineData(Role.Administrator, 2)]
    public async Task OpenAsync_EachRole_ShowsWhatTheySee(Role role, int deals)
    {
        await _server.OpenDealAsync("Halden Works", _owner);
        await _server.OpenDealAsync("Alto Clinics", "somebody@else.test");
        using var model = await ModelOfAsync(role == Role.Owner ? _owner : await _server.AddAccountAsync(role));

        Assert.Null(await model.OpenAsync(BoardState.Open, DateTimeOffset.UnixEpoch.AddYears(60)));

        Assert.Equal(deals, model.View!.Count);
        Assert.Equal(deals > 0, model.View.HasDeals);
    }

    private Task<string?> OpenAsync() => _model.OpenAsync(BoardState.Open, _server.Services.GetRequiredService<TimeProvider>().GetUtcNow());

    private StageId Stage(int index) => _server.FirstPipeline().Stages[index].Id;

    private PortfolioDeal InPortfolio(DealId deal) =>
        _server.Services.GetRequiredService<Portfolio>().Snapshot(DealSeed.Everybody).Find(deal)!.Deal;

    private async Task<BoardModel> ModelOfAsync(string email)
    {
        var services = _server.Services;
        var viewers = await _server.ViewersAsync(email);
        return new BoardModel(
            viewers,
            _server.ViewedPortfolio(),
            services.GetRequiredService<DirectoryQuery>(),
            new BoardMoves(services.GetRequiredService<DealDoor>(), viewers),
            _toasts,
            new ViewerClock(services.GetRequiredService<TimeProvider>()),
            NullLogger<BoardModel>.Instance);
    }
}
