using Microsoft.AspNetCore.Components;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>One card, drawn again only when what it shows is different: a change of one deal costs one card, however many stand on the board.</summary>
public sealed partial class DealCard
{
    private BoardCard? _drawn;

    [Inject]
    public required ViewerClock Clock { get; init; }

    [Parameter, EditorRequired]
    public required BoardCard Card { get; set; }

    /// <summary>The person asks for the stages to move to.</summary>
    [Parameter]
    public EventCallback<DealId> OnMove { get; set; }

    private string? Next => CardText.Next(Card, Clock);

    protected override bool ShouldRender() => _drawn != Card;

    protected override void OnAfterRender(bool firstRender) => _drawn = Card;
}
