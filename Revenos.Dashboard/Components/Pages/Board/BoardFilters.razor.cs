using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>The filters above the columns.</summary>
public sealed partial class BoardFilters
{
    private (BoardView View, string Counts)? _drawn;

    [Inject]
    public required ViewerClock Clock { get; init; }

    [Parameter, EditorRequired]
    public required BoardView View { get; set; }

    [Parameter, EditorRequired]
    public ImmutableArray<Pipeline> Pipelines { get; set; }

    [Parameter, EditorRequired]
    public required Func<TeamId, string> TeamName { get; set; }

    /// <summary>The person wants to see another board.</summary>
    [Parameter]
    public EventCallback<BoardState> OnChange { get; set; }

    private BoardState State => View.State;

    private ImmutableArray<(TeamId Id, string Name)> Teams => [.. View.Facets.Teams.Select(team => (team, TeamName(team)))];

    private string? StageName => State.Stage is { } stage ? View.Find(stage)?.Stage.Name : null;

    private StageId PhoneStage => View.Front.Stage.Id;

    // Many menus, seldom different: only another board or other counts draw them again.
    private (BoardView View, string Counts) Shown => (View, string.Join(' ', View.Columns.Select(column => column.Count)));

    protected override bool ShouldRender() => _drawn != Shown;

    protected override void OnAfterRender(bool firstRender) => _drawn = Shown;

    private Task Choose(BoardState state) => OnChange.InvokeAsync(state);

    private static string SortName(BoardOrder order) => order switch
    {
        BoardOrder.Attention => "attention",
        BoardOrder.Value => "value",
        BoardOrder.Drift => "drift",
        BoardOrder.Close => "close",
        BoardOrder.InStage => "time in stage",
        BoardOrder.Account => "account",
    };
}
