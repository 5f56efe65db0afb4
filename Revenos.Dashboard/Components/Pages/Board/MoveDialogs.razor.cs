using Microsoft.AspNetCore.Components;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>Where to, past a closed gate, on top of somebody else's change: the dialogs of a move.</summary>
public sealed partial class MoveDialogs
{
    private string _reason = "";

    [Inject]
    public required ViewerClock Clock { get; init; }

    /// <summary>What is asked; null when nothing is.</summary>
    [Parameter, EditorRequired]
    public BoardQuestion? Question { get; set; }

    /// <summary>The stages to choose from.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<BoardColumn> Columns { get; set; }

    [Parameter]
    public EventCallback OnDismiss { get; set; }

    [Parameter]
    public EventCallback<BoardMove> OnMove { get; set; }

    private string WhereTitle => Question is BoardQuestion.Where where ? $"Move {where.Account} to…" : "";

    private string GateTitle => Question is BoardQuestion.Gate gate ? $"The gate to {gate.Target.Name} is closed" : "";

    private string OvertakenTitle => Question is BoardQuestion.Overtaken overtaken ? $"Somebody else changed {overtaken.Account}" : "";

    // The next stage; from the last one, the one before it.
    private StageId Likely(BoardQuestion.Where where)
    {
        var here = Columns.TakeWhile(column => column.Stage.Id != where.Here).Count();
        return Columns[here + 1 < Columns.Count ? here + 1 : Math.Max(0, here - 1)].Stage.Id;
    }

    private Task Dismiss(bool isOpen) => isOpen ? Task.CompletedTask : OnDismiss.InvokeAsync();

    private Task Move(BoardMove move) => OnMove.InvokeAsync(move);

    private Task Override(BoardQuestion.Gate gate)
    {
        var reason = _reason;
        _reason = "";
        return Move(new BoardMove(gate.Deal, gate.Target.Id, reason));
    }
}
