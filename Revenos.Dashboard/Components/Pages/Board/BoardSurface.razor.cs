using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>
/// The ground under the columns, with the script that sees which rows are in sight and what is dropped where. What it tells
/// comes from a browser and may be anything: whoever listens decides from what they know.
/// </summary>
public sealed partial class BoardSurface : ModuleComponent
{
    private ElementReference _board;
    private DotNetObjectReference<BoardSurface>? _self;

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    /// <summary>Other rows of a column are in sight.</summary>
    [Parameter]
    public EventCallback<RowsInSight> OnRows { get; set; }

    /// <summary>A card was dropped on a column.</summary>
    [Parameter]
    public EventCallback<BoardMove> OnDrop { get; set; }

    /// <summary>Somebody asks where a card can go.</summary>
    [Parameter]
    public EventCallback<DealId> OnOffer { get; set; }

    protected override string Module => "./Components/Pages/Board/BoardSurface.razor.js";

    protected override object?[] InitArguments => [_board, _self ??= DotNetObjectReference.Create(this)];

    [JSInvokable]
    public Task ShowRows(string stage, int first, int rows) => OnRows.InvokeAsync(new RowsInSight(new StageId(stage), first, rows));

    [JSInvokable]
    public Task Drop(string deal, string stage) =>
        IdOf(deal) is { } id ? OnDrop.InvokeAsync(new BoardMove(id, new StageId(stage))) : Task.CompletedTask;

    [JSInvokable]
    public Task OfferMove(string deal) => IdOf(deal) is { } id ? OnOffer.InvokeAsync(id) : Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _self?.Dispose();
    }

    private static DealId? IdOf(string deal) => Guid.TryParseExact(deal, "N", out var id) ? new DealId(id) : null;
}

/// <summary>The rows of a column that a browser has in sight.</summary>
/// <param name="Stage">The column.</param>
/// <param name="First">The first row wanted.</param>
/// <param name="Rows">How many.</param>
public sealed record RowsInSight(StageId Stage, int First, int Rows);
