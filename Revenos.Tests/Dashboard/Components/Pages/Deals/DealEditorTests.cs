using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals;

/// <summary>The open form on the real store: what it records, takes back, and leaves behind.</summary>
public sealed class DealEditorTests : IAsyncLifetime
{
    private RevenosServer _server = null!;
    private DealEditor _editor = null!;
    private DealId _deal;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private EvidenceFiles Files => _server.Services.GetRequiredService<EvidenceFiles>();

    public async ValueTask InitializeAsync()
    {
        _server = await RevenosServer.StartAsync();
        var owner = await _server.AddAccountAsync(Role.Owner);
        _deal = await _server.OpenDealAsync("Halden Works", owner);
        _editor = new DealEditor(
            _server.Services.GetRequiredService<DealDoor>(), new EvidenceReceiver(Files), await _server.ViewersAsync(owner), new ViewerClock(_server.Services.GetRequiredService<TimeProvider>()));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

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

    private async Task<DealView> ViewAsync()
    {
        var history = await _server.Services.GetRequiredService<HistoryQuery>().Load(_deal, DealSeed.Everybody, Cancellation);
        var catalog = _server.Services.GetRequiredService<DirectoryQuery>().Current;
        return DealView.Of(history!, catalog.Rules, catalog.Pipelines[0], catalog.NameOf, _server.Services.GetRequiredService<TimeProvider>().GetUtcNow())!;
    }
}
