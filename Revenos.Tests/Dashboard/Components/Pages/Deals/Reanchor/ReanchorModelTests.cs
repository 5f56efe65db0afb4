using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Deals.Reanchor;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>The page's model on the real store.</summary>
public sealed class ReanchorModelTests : IAsyncLifetime
{
    private static readonly MilestoneId Trial = new("trial");
    private static readonly MilestoneId Contract = new("contract");

    private RevenosServer _server = null!;
    private string _owner = null!;
    private DealId _deal;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await RevenosServer.StartAsync();
        _owner = await _server.AddAccountAsync(Role.Owner);
        _deal = await _server.OpenDriftingAsync(_owner);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task LoadAsync_DriftingDeal_ProposesWindowsFromTodayAndShowsWhatTheyDo()
    {
        var model = await LoadedAsync();

        Assert.Null(model.Barred);
        Assert.Equal(ReanchorStep.Drift, model.FirstLacking);
        Assert.Equal(["Trial", "Contract"], model.Windows.Windows.Select(window => window.Name));
        Assert.All(model.Windows.Windows, window => Assert.True(window.Start >= model.Today && model.Calendar.IsWorkingDay(window.Start) && model.Calendar.IsWorkingDay(window.Due)));
        Assert.NotNull(model.Effect!.MoveOf(Signal.MilestoneVelocity));
        Assert.False(model.MayKeepWindows);
    }

    [Fact]
    public async Task Faults_EachStep_NamesWhatIsMissing()
    {
        var model = await LoadedAsync();

        Assert.Equal(model.Causes.Length, model.Faults(ReanchorStep.Drift).Length);
        Assert.StartsWith("Ask at least one decision maker or champion.", Assert.Single(model.Faults(ReanchorStep.Stakeholders)).Text, StringComparison.Ordinal);
        Assert.Empty(model.Faults(ReanchorStep.Windows));
        Assert.Equal(
            [ReanchorFields.WhatChanged, ReanchorFields.WhyItHolds, ReanchorFields.FirstStep, ReanchorFields.FirstStepOn],
            model.Faults(ReanchorStep.Trajectory).Select(fault => fault.Field));

        // A user alone cannot carry the deal; and whoever was asked was asked somehow, on a day.
        model.Answer(model.People.Single(person => person.Name == "Dana Thiele"), Intent.Confirmed);
        Assert.Contains(model.Faults(ReanchorStep.Stakeholders), fault => fault.Text.StartsWith("Ask at least one", StringComparison.Ordinal));
        Assert.Contains(model.Faults(ReanchorStep.Stakeholders), fault => fault.Text == "Say how you learnt what Dana Thiele thinks.");

        var ruth = model.People.Single(person => person.Name == "Ruth Bramwell");
        model.Answer(ruth, Intent.Uncertain);
        model.Draft.IntentOf(ruth.Id.Value).On = model.Today.AddDays(1);
        Assert.Contains(model.Faults(ReanchorStep.Stakeholders), fault => fault.Field == ReanchorFields.Day(ruth.Id) && fault.Text.Contains("future", StringComparison.Ordinal));
        model.Draft.IntentOf(ruth.Id.Value).On = model.Today.AddDays(-80);
        Assert.Contains(model.Faults(ReanchorStep.Stakeholders), fault => fault.Text.StartsWith("Ruth Bramwell is known to this deal since", StringComparison.Ordinal));

        model.Draft.FirstStepOn = model.Today.AddDays(-1);
        Assert.Contains(model.Faults(ReanchorStep.Trajectory), fault => fault.Text.StartsWith("This day is past.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_TheyWereMetLastWeek_BringsAlongHowAndWhen()
    {
        await _server.RecordAsync(_deal, new EngagementLogged(Revenos.Core.Deals.EngagementKind.Workshop, Revenos.Core.Deals.EngagementDirection.TwoWay, [DriftingDeal.Ruth], null, ""));
        var model = await LoadedAsync();

        model.Answer(model.People[0], Intent.Confirmed);

        Assert.Equal((LearntBy.Workshop, model.Today), (model.Draft.IntentOf(DriftingDeal.Ruth.Value).By, model.Draft.IntentOf(DriftingDeal.Ruth.Value).On));
    }

    [Fact]
    public async Task Type_DaysThatBreakTheOrder_IsRefusedAndTheWindowsStay()
    {
        var model = await LoadedAsync();
        var before = model.Windows.Windows;

        model.Type(Contract, before[0].Start.AddDays(-7), before[1].Due);

        Assert.Equal("order-broken", model.RefusedAt(Contract)?.Why.Rule);
        Assert.Equal(before, model.Windows.Windows);
        Assert.Equal(ReanchorFields.Window(Contract), Assert.Single(model.Faults(ReanchorStep.Windows)).Field);

        model.Type(Contract, before[1].Start, before[1].Due.AddDays(7));
        Assert.Null(model.RefusedAt(Contract));
        Assert.Empty(model.Faults(ReanchorStep.Windows));
    }

    [Fact]
    public async Task Move_UntilItIsDone_ChangesTheDrawingOnly()
    {
        var model = await LoadedAsync();
        var from = model.Windows;

        model.Move(from, Trial, WindowPart.Whole, 30, isDone: false);
        Assert.Null(model.Draft.Windows);
        model.Move(from, Trial, WindowPart.Whole, 14, isDone: true);

        Assert.Equal(from.Windows[0].Start.AddDays(14), model.Draft.Windows!.Value[0].Start);
    }

    [Fact]
    public async Task KeepAsync_ThenAnotherScreen_TakesTheDraftUpWhereItWas()
    {
        var model = await LoadedAsync();
        Tell(model);
        await model.KeepAsync();
        Assert.NotNull(model.KeptAt);

        var later = await LoadedAsync();

        Assert.Null(later.FirstLacking);
        Assert.Equal("The plant manager took it over.", later.Draft.WhatChanged);
        Assert.Equal(model.KeptAt, later.KeptAt);
        Assert.Empty(later.Meanwhile);
    }

    [Fact]
    public async Task LoadAsync_DealChangedSinceTheDraft_ShowsTheDifferenceAndGoesOnWhenToldTo()
    {
        var model = await LoadedAsync();
        Tell(model);
        await model.KeepAsync();
        model.Leave();
        await _server.RecordAsync(_deal, new RationaleConfirmed("Recorded meanwhile"));

        var later = await LoadedAsync();

        Assert.Equal(new RationaleConfirmed("Recorded meanwhile"), Assert.Single(later.Meanwhile).Content);
        Assert.Null(await later.RecordAsync());
        later.GoOn();
        Tell(later);
        Assert.NotNull(await later.RecordAsync());
    }

    [Fact]
    public async Task RecordAsync_ChangedWhileItIsOpen_IsNotRecordedBeforeSomebodyLooked()
    {
        var model = await LoadedAsync();
        Tell(model);
        await _server.RecordAsync(_deal, new StakeholderAdded("Peter Osei", "", Revenos.Core.Deals.Authority.Champion));

        Assert.Null(await model.RecordAsync());

        Assert.IsType<StakeholderAdded>(Assert.Single(model.Meanwhile).Content);
        Assert.Contains(model.People, person => person.Name == "Peter Osei");
        Assert.Empty((await _server.HistoryOfAsync(_deal)).Latest()!.Reanchorings);
        model.GoOn();
        Assert.NotNull(await model.RecordAsync());
    }

    [Fact]
    public async Task RecordAsync_AllTold_IsOneChangeAndForgetsTheDraft()
    {
        var before = await _server.HistoryOfAsync(_deal);
        var model = await LoadedAsync();
        Tell(model);
        await model.KeepAsync();

        var until = await model.RecordAsync();
        await model.KeepAsync();

        var after = await _server.HistoryOfAsync(_deal);
        var added = after.Ledger.Where(fact => fact.Sequence > before.Version).ToList();
        Assert.Equal([typeof(EngagementLogged), typeof(RationaleConfirmed), typeof(DealReanchored)], added.Select(fact => fact.Content.GetType()));
        Assert.Single(added.Select(fact => fact.RecordedAt).Distinct());
        var deal = after.Latest()!;
        Assert.Equal(until, deal.Observation?.Until);
        Assert.Equal((2, Intent.Confirmed), (deal.Anchors.Length, deal.Reanchorings[0].Intents[0].Intent));
        Assert.Null((await LoadedAsync()).KeptAt);
    }

    [Fact]
    public async Task LoadAsync_ReanchoredAlready_IsBarredWithTheRule()
    {
        var model = await LoadedAsync();
        Tell(model);
        Assert.NotNull(await model.RecordAsync());

        Assert.Equal("observed", (await LoadedAsync()).Barred?.Rule);
    }

    [Fact]
    public async Task DiscardAsync_ThenUndone_BringsTheDraftBack()
    {
        var model = await LoadedAsync();
        Tell(model);

        var restore = await model.DiscardAsync();

        Assert.Null((await LoadedAsync()).KeptAt);
        await restore!();
        Assert.Equal("The plant manager took it over.", (await LoadedAsync()).Draft.WhatChanged);
    }

    [Fact]
    public async Task LoadAsync_SomebodyElse_FindsNoSuchDeal()
    {
        var model = await _server.ReanchorModelAsync(await _server.AddAccountAsync(Role.Manager));
        await model.LoadAsync(_deal, Cancellation);

        Assert.Equal(DealFace.NotFound, model.Face);
        Assert.Null(model.View);
        Assert.Null(await model.RecordAsync());
    }

    private async Task<ReanchorModel> LoadedAsync()
    {
        var model = await _server.ReanchorModelAsync(_owner);
        await model.LoadAsync(_deal, Cancellation);
        return model;
    }

    /// <summary>Everything that is needed, in few words.</summary>
    private static void Tell(ReanchorModel model)
    {
        model.Draft.Acknowledged.UnionWith(model.Causes);
        model.Answer(model.People.First(person => person.Name == "Ruth Bramwell"), Intent.Confirmed);
        model.Draft.IntentOf(DriftingDeal.Ruth.Value).By = LearntBy.Call;
        (model.Draft.WhatChanged, model.Draft.WhyItHolds, model.Draft.FirstStep) = ("The plant manager took it over.", "It stands in her goals.", "Kick-off");
        model.Draft.FirstStepOn = model.Today.AddDays(4);
        model.Typed();
        Assert.Null(model.FirstLacking);
    }
}
