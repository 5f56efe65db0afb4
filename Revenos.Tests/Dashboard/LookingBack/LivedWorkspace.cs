using System.Collections.Immutable;
using System.Text.Json;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Board;
using Revenos.Dashboard.Components.Pages.Changed;
using Revenos.Dashboard.Components.Pages.Closed;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Digest;
using Revenos.Dashboard.Components.Pages.Heatmap;
using Revenos.Dashboard.Components.Pages.Home;
using Revenos.Dashboard.Components.Pages.Horizon;
using Revenos.Dashboard.Components.Pages.Pauses;
using Revenos.Dashboard.Components.Pages.Reviews;
using Revenos.Dashboard.Components.Pages.Visibility;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Demo;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.LookingBack;

/// <summary>A workspace of made-up deals that is lived through: what is recorded by an instant, and what comes after it.</summary>
internal sealed class LivedWorkspace(TestStore store, ImmutableArray<DealChange> deals) : IAsyncDisposable
{
    /// <summary>When the last of its facts has occurred.</summary>
    public static readonly DateTimeOffset End = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly FactSource Source = new("test", null);
    private static readonly JsonSerializerOptions AsText = new() { WriteIndented = true, IncludeFields = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The deals that have facts by an instant, and more after it.</summary>
    public IEnumerable<DealId> LivingThrough(DateTimeOffset at) =>
        deals.Where(deal => deal.Facts.Any(fact => fact.OccurredAt <= at) && deal.Facts.Any(fact => fact.OccurredAt > at)).Select(deal => deal.Deal);

    /// <summary>Begins at an instant with what had happened by then.</summary>
    public static async Task<LivedWorkspace> BeginAsync(PostgresServer server, DateTimeOffset at)
    {
        var made = DemoGenerator.Make(DemoGenerator.UsualSeed, DateOnly.FromDateTime(End.UtcDateTime));
        var store = await TestStore.OpenAsync(DataProvider.Sqlite, server, new ManualTimeProvider(at));
        foreach (var pipeline in made.Pipelines)
        {
            Assert.Null((await store.Get<PipelineDoor>().Save(pipeline, null, Cancellation)).Refusal);
        }

        foreach (var playbook in made.Playbooks)
        {
            Assert.Null((await store.Get<PlaybookDoor>().Save(playbook, null, Cancellation)).Refusal);
        }

        foreach (var team in made.Teams)
        {
            Assert.Null((await store.Get<PeopleDoor>().SaveTeam(new DirectoryTeam(team.Id, team.Name, []), null, Cancellation)).Refusal);
        }

        Assert.Null((await store.Get<PeopleDoor>().Introduce([.. made.People.Select(person => new DirectoryPerson(person.Id, person.Name, person.Team))], null, Cancellation)).Refusal);
        await store.AddReaderAsync(TestStore.Ben, Role.Leadership);
        var lived = new LivedWorkspace(store, [.. made.Deals.Where((_, place) => place % 3 == 0)]);
        await lived.RecordAsync(fact => fact.OccurredAt <= at);
        return lived;
    }

    /// <summary>Lives on to another instant.</summary>
    public async Task GoOnAsync(DateTimeOffset until)
    {
        var since = store.Time.GetUtcNow();
        store.Time.AdvanceTo(until);
        await RecordAsync(fact => fact.OccurredAt > since && fact.OccurredAt <= until);
    }

    /// <summary>What every page shows, a text a page: now, or as of an instant of the past.</summary>
    public async Task<ImmutableSortedDictionary<string, string>> PagesAsync(DateTimeOffset? asOf, IEnumerable<DealId> opened)
    {
        var clock = new ViewerClock(store.Time);
        clock.Use("Europe/Vienna", null);
        clock.LookAt(asOf);
        var viewer = TestStore.Administrator with { AsOf = asOf };
        var directory = store.Get<DirectoryQuery>();
        var chronicle = store.Get<Chronicle>();
        var portfolio = new ViewedPortfolio(store.Get<Portfolio>(), store.Get<AsOfPortfolio>(), chronicle);
        var snapshot = await portfolio.SnapshotAsync(viewer, null, Cancellation);
        var pages = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        pages["today"] = Text(DayOf(snapshot, clock));
        pages["board totals"] = Text(snapshot.Totals());
        pages["pauses"] = Text(PausesView.Of(snapshot.Deals, new PausesState(), viewer, directory.Current.NameOf, clock));
        pages["board"] = Text(await new BoardExport(portfolio, directory, clock).MakeAsync("", viewer, Cancellation));
        foreach (var query in new[] { "", "?rows=week&columns=team", "?rows=owner&columns=cause" })
        {
            pages[$"heatmap {query}"] = Text(await new HeatmapExport(portfolio, chronicle, directory, clock).MakeAsync(query, viewer, Cancellation));
        }

        pages["visibility"] = Text(await new VisibilityExport(portfolio, chronicle, directory, clock).MakeAsync("", viewer, Cancellation));
        pages["horizon"] = Text(await new HorizonExport(portfolio, new HorizonSteps(store.Get<StepsAhead>(), clock), directory, clock).MakeAsync("", viewer, Cancellation));
        pages["changes"] = Text(await new ChangesExport(chronicle, directory, null!, null!, clock).MakeAsync(
            $"?since=between&from={AsOfInput.Write(clock.Today.AddDays(-40))}", viewer, Cancellation));
        pages["closed"] = Text(await new ClosedExport(store.Get<ViewedClosedDeals>(), directory).MakeAsync("", viewer, Cancellation));
        var reviews = new ReviewsModel(store.Get<HistoryQuery>(), store.Get<ReviewQuery>(), directory, portfolio, store.ViewerOf(TestStore.Ben, clock), clock);
        await reviews.ShowAsync(null, Cancellation);
        pages["reviews"] = Text((reviews.Waiting, reviews.Decided, reviews.Overdue));
        var desk = new DigestDesk(portfolio, store.Get<AsOfPortfolio>(), chronicle, store.Get<StepsAhead>(), directory, clock);
        foreach (var week in new[] { "", $"?week={DigestWeek.Of(clock.Today).Slug}" })
        {
            pages[$"digest {(week.Length == 0 ? "of the last week" : "so far")}"] = Text(await new DigestExport(desk).MakeAsync(week, viewer, Cancellation));
        }

        foreach (var deal in opened)
        {
            var history = await store.Get<HistoryQuery>().Load(deal, viewer, Cancellation);
            var was = history!.AsOf(clock.Now)!;
            var view = DealView.Of(history, directory.Current.RulesFor(was.Playbook), directory.Current.FindPipeline(was.Pipeline)!, directory.Current.NameOf, clock.Now)!;
            pages[$"deal {deal}"] = Text(new
            {
                view.State,
                view.Recovery,
                Lead = VerdictText.Lead(view, clock),
                Rest = VerdictText.Rest(view, clock),
                Crossings = VerdictText.Crossings(view, clock).ToArray(),
                view.Best,
                Signals = view.Signals.Select(signal => signal.Reading.ToString()).ToArray(),
                Plan = PlanTimeline.Of(view.Deal, clock.Now).Rows.Select(row => row.ToString()).ToArray(),
                Story = view.History.Facts.Select(fact => fact.Content.ToString()).ToArray(),
            });
        }

        return pages.ToImmutable();
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private static Today DayOf(PortfolioSnapshot snapshot, ViewerClock clock) =>
        Revenos.Dashboard.Components.Pages.Home.Today.Of(snapshot.Deals, team => team.Value, clock);

    private async Task RecordAsync(Func<NewFact, bool> which)
    {
        DealChange[] changes = [.. deals.Select(deal => deal with { Facts = [.. deal.Facts.Where(which)] }).Where(deal => deal.Facts.Length > 0)];
        var outcome = await store.Door.RecordMany(changes, Source, viewer: null, cancellation: Cancellation);
        Assert.All(outcome.Value!.Deals, report => Assert.Null(report.Refusal));
    }

    private static string Text(CsvTable table) => string.Join('\n', table.Rows.Select(row => string.Join(" | ", row)));

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, AsText);
}
