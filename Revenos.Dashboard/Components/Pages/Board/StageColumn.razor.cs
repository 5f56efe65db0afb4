using Microsoft.AspNetCore.Components;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>One stage with its sums and the cards in sight, drawn again only when something in it changed.</summary>
public sealed partial class StageColumn
{
    private readonly string _headingId = ElementId.Next("stage");
    private (BoardColumn Column, long Version, DateTimeOffset At, bool IsFolded, bool IsFront)? _drawn;

    [Inject]
    public required ViewerClock Clock { get; init; }

    [Parameter, EditorRequired]
    public required BoardColumn Column { get; set; }

    /// <summary>The instant that the cards tell of.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset At { get; set; }

    [Parameter]
    public bool IsFolded { get; set; }

    /// <summary>Whether this is the one column that a phone shows.</summary>
    [Parameter]
    public bool IsFront { get; set; }

    /// <summary>Whether a filter leaves deals out, for the words of an empty column.</summary>
    [Parameter]
    public bool IsNarrowed { get; set; }

    [Parameter]
    public EventCallback<StageId> OnFold { get; set; }

    [Parameter]
    public EventCallback<DealId> OnMove { get; set; }

    private int Below => Column.Count - Column.First - Column.Drawn;

    private (BoardColumn Column, long Version, DateTimeOffset At, bool IsFolded, bool IsFront) Shown => (Column, Column.Version, At, IsFolded, IsFront);

    protected override bool ShouldRender() => _drawn != Shown;

    protected override void OnAfterRender(bool firstRender) => _drawn = Shown;
}
