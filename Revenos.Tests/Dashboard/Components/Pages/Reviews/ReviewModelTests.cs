using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Reviews;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Reviews;

/// <summary>The models of the reviews on the real store.</summary>
public sealed class ReviewModelTests : IAsyncLifetime
{
    private static readonly TeamId North = new("north");
    private static readonly Func<Task> Followed = () => Task.CompletedTask;

    private RevenosServer _server = null!;
    private string _owner = null!;
    private string _leader = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await RevenosServer.StartAsync();
        _owner = await _server.AddAccountAsync(Role.Owner);
        _leader = await _server.AddAccountAsync(Role.Leadership);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task ShowAsync_OpenedTwiceByALeader_IsNotedOnce()
    {
        var escalated = await _server.EscalateDealAsync("Bramwell", _owner);

        var first = await OpenAsync(_leader, escalated);
        var second = await OpenAsync(_leader, escalated);

        Assert.Equal(ReviewFace.Ready, first.Face);
        Assert.Single(second.View!.Escalation.Views);
        Assert.Single(await FactsAsync(escalated), fact => fact is EscalationViewed);
        second.Leave();
    }

    [Fact]
    public async Task ShowAsync_ByItsOwner_IsReadAndLeavesNoTrace()
    {
        var escalated = await _server.EscalateDealAsync("Bramwell", _owner);

        var model = await OpenAsync(_owner, escalated);

        Assert.Equal((ReviewFace.Ready, false), (model.Face, model.View!.MayDecide));
        Assert.DoesNotContain(await FactsAsync(escalated), fact => fact is EscalationViewed);
    }

    [Fact]
    public async Task ShowAsync_ByOthers_SaysNoMoreThanTheyMayKnow()
    {
        await _server.Services.GetRequiredService<PeopleDoor>().SaveTeam(new DirectoryTeam(North, "North", []), null, Cancellation);
        var manager = await _server.AddAccountAsync(Role.Manager, manages: North);
        var stranger = await _server.AddAccountAsync(Role.Owner, "other@example.test");
        var escalated = await _server.EscalateDealAsync("Bramwell", _owner, team: North);

        var managers = await OpenAsync(manager, escalated);

        // A manager sees the deal; what is said about it there lies between its owner and leadership.
        Assert.Equal((ReviewFace.NotForYou, (DealId?)escalated.Deal), (managers.Face, managers.Deal));
        Assert.Null(managers.View);
        Assert.Equal(ReviewFace.NotFound, (await OpenAsync(stranger, escalated)).Face);
        Assert.Empty((await QueueAsync(manager)).Waiting!.Value);
    }

    [Fact]
    public async Task DecideAsync_Support_IsOneChangeAndADatedItem()
    {
        var escalated = await _server.EscalateDealAsync("Bramwell", _owner);
        var model = await OpenAsync(_leader, escalated);
        var until = DateOnly.FromDateTime(_server.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(9).UtcDateTime);
        (model.Draft.Kind, model.Draft.Note, model.Draft.SupportWhat) = (ReviewDecision.Support, "An hour with their director.", "A call");

        Assert.Empty(await model.DecideAsync(Cancellation));
        Assert.Equal(Refusals.SupportMissing, model.Refusal! with { Fact = null });
        (model.Draft.SupportWho, model.Draft.SupportUntil) = ("Ida Berg", until);
        Assert.Single(await model.DecideAsync(Cancellation));

        var item = Assert.Single(model.View!.Deal.Supports);
        Assert.Equal(new SupportPromise("A call", "Ida Berg", until), item.Promise);
        Assert.Equal(ObservationKind.Supported, model.View.Deal.Observation!.Kind);
        var queue = await QueueAsync(_leader);
        Assert.Empty(queue.Waiting!.Value);
        Assert.Equal((ReviewDecision.Support, item), (Assert.Single(queue.Decided).Decision.Kind, queue.Decided[0].Support));
    }

    [Fact]
    public async Task DecideAsync_CloseAsLost_CanBeTakenBackWhole()
    {
        var escalated = await _server.EscalateDealAsync("Bramwell", _owner);
        var model = await OpenAsync(_leader, escalated);
        (model.Draft.Kind, model.Draft.Note) = (ReviewDecision.CloseAsLost, "They chose to build it themselves.");

        var facts = await model.DecideAsync(Cancellation);

        Assert.Equal((2, DealStatus.Lost), (facts.Length, model.View!.Deal.Status));
        Assert.Equal(facts, model.View.Revocable);
        Assert.Single((await QueueAsync(_leader)).Decided);
        Assert.Null(await model.TakeBackAsync(facts, Cancellation));
        Assert.Equal((DealStatus.Open, true), (model.View!.Deal.Status, model.View.MayDecide));
    }

    [Fact]
    public async Task DecideAsync_ChangedMeanwhile_ShowsItAndKeepsWhatWasTyped()
    {
        var escalated = await _server.EscalateDealAsync("Bramwell", _owner);
        var model = await OpenAsync(_leader, escalated);
        (model.Draft.Kind, model.Draft.Note) = (ReviewDecision.ReanchorAgain, "Once more.");
        await _server.Services.GetRequiredService<DealDoor>().RecordMany(
            [new DealChange(escalated.Deal, 0, [new(new RationaleConfirmed("They still want it."))])], FactSource.App, null, cancellation: Cancellation);

        Assert.Empty(await model.DecideAsync(Cancellation));
        Assert.IsType<RationaleConfirmed>(Assert.Single(model.Meanwhile).Content);
        Assert.Equal("Once more.", model.Draft.Note);
        Assert.Single(await model.DecideAsync(Cancellation));

        Assert.Equal(ObservationKind.AskedAgain, model.View!.Deal.Observation!.Kind);
    }

    [Fact]
    public async Task DecideAsync_BackOnTrackWhileItDrifts_IsRefusedAndOtherwiseRecorded()
    {
        var drifting = await OpenAsync(_leader, await _server.EscalateDealAsync("Bramwell", _owner));
        var holding = await OpenAsync(_leader, await _server.EscalateDealAsync("Acme", _owner, drifts: false));
        (drifting.Draft.Kind, drifting.Draft.Note) = (holding.Draft.Kind, holding.Draft.Note) = (ReviewDecision.Recovered, "It came back.");

        Assert.Empty(await drifting.DecideAsync(Cancellation));
        Assert.Equal(Refusals.StillDrifting.Rule, drifting.Refusal!.Rule);
        Assert.Single(await holding.DecideAsync(Cancellation));
    }

    [Fact]
    public async Task Meeting_DecideAndUndo_WalksTheQueueInItsOrder()
    {
        var small = await _server.EscalateDealAsync("Small", _owner, 10_000m);
        var large = await _server.EscalateDealAsync("Large", _owner, 900_000m);
        var meeting = await MeetingAsync();
        await meeting.BeginAsync(Followed, Cancellation);
        Assert.Equal([large.Escalation, small.Escalation], meeting.Queue!.Value.Select(item => item.Escalation));

        meeting.Choose(5);
        Assert.Null(meeting.Review.Draft.Kind);
        meeting.Choose(2);
        Assert.Equal(ReviewDecision.ReanchorAgain, meeting.Review.Draft.Kind);
        meeting.Review.Draft.Note = "Once more.";
        var decided = await meeting.DecideAsync(Cancellation);

        Assert.Equal(("Large", 1, small.Escalation), (decided!.Account, meeting.Place, meeting.Review.View!.Escalation.Fact));
        meeting.Choose(2);
        meeting.Review.Draft.Note = "Once more.";
        Assert.NotNull(await meeting.DecideAsync(Cancellation));
        Assert.Equal((true, 2), (meeting.IsDone, meeting.DecidedCount));
        Assert.Null(await meeting.UndoAsync(decided));
        Assert.Equal((false, 1, large.Escalation), (meeting.IsDone, meeting.DecidedCount, meeting.Review.View!.Escalation.Fact));
        Assert.True(meeting.Review.View.MayDecide);
        meeting.Leave();
    }

    [Fact]
    public async Task ReviewsModel_AnEscalationArrives_IsToldWithoutAsking()
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var queue = await ReviewsAsync(_leader);
        await queue.ShowAsync(() => { told.TrySetResult(); return Task.CompletedTask; }, Cancellation);
        Assert.Empty(queue.Waiting!.Value);

        var escalated = await _server.EscalateDealAsync("Bramwell", _owner);

        await told.Task.WaitAsync(Cancellation);
        var item = Assert.Single(queue.Waiting!.Value);
        Assert.Equal((escalated.Escalation, "Their director stopped the trial."), (item.Escalation, item.Reason));
        queue.Leave();
    }

    private async Task<ReviewModel> OpenAsync(string email, EscalatedDeal escalated)
    {
        var model = await ModelAsync(email);
        await model.ShowAsync(escalated.Escalation, Followed, Cancellation);
        return model;
    }

    private async Task<ReviewModel> ModelAsync(string email)
    {
        var viewers = await _server.ViewersAsync(email);
        return new(new ReviewDesk(Get<HistoryQuery>(), Get<DirectoryQuery>(), Get<DealDoor>(), viewers, Clock), Get<ReviewQuery>(), _server.ViewedPortfolio(), viewers);
    }

    private async Task<ReviewsModel> ReviewsAsync(string email) =>
        new(Get<HistoryQuery>(), Get<ReviewQuery>(), Get<DirectoryQuery>(), _server.ViewedPortfolio(), await _server.ViewersAsync(email), Clock);

    private async Task<ReviewsModel> QueueAsync(string email)
    {
        var model = await ReviewsAsync(email);
        await model.ShowAsync(null, Cancellation);
        return model;
    }

    private async Task<MeetingModel> MeetingAsync() => new(await ReviewsAsync(_leader), await ModelAsync(_leader));

    private async Task<IEnumerable<Fact>> FactsAsync(EscalatedDeal escalated) =>
        (await Get<HistoryQuery>().Load(escalated.Deal, Cancellation)).Ledger.Select(fact => fact.Content);

    private ViewerClock Clock => new(Get<TimeProvider>());

    private T Get<T>()
        where T : notnull =>
        _server.Services.GetRequiredService<T>();
}
