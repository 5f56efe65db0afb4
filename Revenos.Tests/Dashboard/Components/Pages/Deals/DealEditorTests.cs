using System.Text;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Components.Pages.Deals.Pausing;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals;

/// <summary>The open form on the real store: what it records, takes back, and leaves behind.</summary>
public sealed class DealEditorTests(RoleServer server) : IClassFixture<RoleServer>, IAsyncLifetime
{
    private DealEditor _editor = null!;
    private DealId _deal;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private EvidenceFiles Files => server.Get<EvidenceFiles>();

    public async ValueTask InitializeAsync()
    {
        _deal = await server.Server.OpenDealAsync("Halden Works", TestAccounts.EmailOf(Role.Owner));
        _editor = new DealEditor(server.Get<DealDoor>(), new EvidenceReceiver(Files), await server.ViewersAsync(Role.Owner), new ViewerClock(server.Time));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Leave_FormWithAFile_RemovesTheFile()
    {
        var draft = await DraftWithFileAsync();
        var file = draft.File!;
        _editor.Begin(draft, await ViewAsync());

        _editor.Leave();

        Assert.Null(Files.Open(file));
        Assert.Null(_editor.Draft);
    }

    [Fact]
    public async Task SaveAsync_FormWithAFile_KeepsTheFileAfterTheFormIsGone()
    {
        var draft = await DraftWithFileAsync();
        var file = draft.File!;
        var view = await ViewAsync();
        _editor.Begin(draft, view);

        Assert.NotNull(await _editor.SaveAsync(view));
        _editor.Leave();

        await using var content = Files.Open(file);
        Assert.NotNull(content);
    }

    [Fact]
    public async Task Leave_TickOfACriterionWithAFile_RemovesTheFile()
    {
        var (view, draft) = await TickWithFileAsync();
        var file = draft.New.File!;
        _editor.Begin(draft, view);

        _editor.Leave();

        Assert.Null(Files.Open(file));
    }

    [Fact]
    public async Task SaveAsync_TickThatAttachesItsFile_KeepsIt()
    {
        var (view, draft) = await TickWithFileAsync();
        var file = draft.New.File!;
        _editor.Begin(draft, view);

        Assert.NotNull(await _editor.SaveAsync(view));
        _editor.Leave();

        await using var content = Files.Open(file);
        Assert.NotNull(content);
    }

    [Fact]
    public async Task SaveAsync_TickThatIsOnlySaidAfterAll_RemovesTheFileThatNothingNames()
    {
        var (view, draft) = await TickWithFileAsync();
        var file = draft.New.File!;
        (draft.Source, draft.Note) = (ProofSource.Note, "Ruth, by telephone");
        _editor.Begin(draft, view);

        Assert.NotNull(await _editor.SaveAsync(view));

        Assert.Null(Files.Open(file));
    }

    [Fact]
    public async Task TakeBackAsync_AnotherValue_CountsAsBefore()
    {
        var view = await ViewAsync();
        var before = view.Deal.Value;
        _editor.Begin(new ValueDraft(view.Deal, Viewers.Clock()) { Amount = "123k" }, view);
        var done = await _editor.SaveAsync(view);
        Assert.Equal(123_000m, (await ViewAsync()).Deal.Value.Amount);

        var undone = await _editor.TakeBackAsync(await ViewAsync(), done!.Facts.Select(fact => fact.Id));

        Assert.Null(undone.Refusal);
        Assert.Equal(before, (await ViewAsync()).Deal.Value);
    }

    private async Task<EvidenceDraft> DraftWithFileAsync()
    {
        var stored = await Files.Receive("notes.txt", new MemoryStream(Encoding.UTF8.GetBytes("notes")), Cancellation);
        return new EvidenceDraft { Name = "Notes", File = stored.Value };
    }

    private async Task<(DealView View, CriterionDraft Draft)> TickWithFileAsync()
    {
        await server.Server.RecordAsync(_deal, 1, new NewFact(new DealPaused("Their budget comes later", new DateOnly(2027, 1, 18), ["The budget is there"])));
        // Nothing comes true in the very instant in which the deal is laid to rest.
        server.Time.Advance(TimeSpan.FromMinutes(1));
        var view = await ViewAsync();
        var draft = new CriterionDraft(view.Deal.CurrentPause!, 0, server.Get<IdSource>().NewFact()) { Source = ProofSource.New };
        (draft.New.Name, draft.New.File) = ("Notes", (await DraftWithFileAsync()).File);
        return (view, draft);
    }

    private async Task<DealView> ViewAsync()
    {
        var history = await server.Get<HistoryQuery>().Load(_deal, DealSeed.Everybody, Cancellation);
        var catalog = server.Get<DirectoryQuery>().Current;
        return DealView.Of(history!, catalog.Rules, catalog.Pipelines[0], catalog.NameOf, server.Time.GetUtcNow())!;
    }
}
