using Microsoft.AspNetCore.Components;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>One card, drawn again only when what it shows is different: a change of one deal costs one card, however many stand on the board.</summary>
public sealed partial class DealCard
{
    private (BoardCard Card, string Outlook, string? Next)? _drawn;

    [Inject]
    public required ViewerClock Clock { get; init; }

    [Parameter, EditorRequired]
    public required BoardCard Card { get; set; }

    /// <summary>The person asks for the stages to move to.</summary>
    [Parameter]
    public EventCallback<DealId> OnMove { get; set; }

    private string Outlook => StateText.Outlook(Card.Standing, Card.DriftsAt, Card.PausedUntil, Clock);

    private string? Next => CardText.Next(Card, Clock);

    // Days pass even where no signal moves any more.
    private (BoardCard Card, string Outlook, string? Next) Shown => (Card, Outlook, Next);

    protected override bool ShouldRender() => _drawn != Shown;

    protected override void OnAfterRender(bool firstRender) => _drawn = Shown;
}
