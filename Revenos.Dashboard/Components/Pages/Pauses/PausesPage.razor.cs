using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Pauses;

/// <summary>The deals that rest: what is due, what comes when. The address is the page's state.</summary>
public sealed partial class PausesPage(PausesModel model, ViewerClock clock) : IDisposable
{
    [SupplyParameterFromQuery(Name = "whose")]
    private string? WhoseName { get; set; }

    [SupplyParameterFromQuery(Name = "month")]
    private string? Month { get; set; }

    [SupplyParameterFromQuery(Name = "list")]
    private string? List { get; set; }

    public void Dispose() => model.Leave();

    protected override Task OnParametersSetAsync()
    {
        var state = PausesState.Parse(WhoseName, Month, List);
        return RendererInfo.IsInteractive ? model.FollowAsync(state, () => InvokeAsync(StateHasChanged)) : model.ShowAsync(state);
    }

    private static string Due(int count) => count switch
    {
        0 => "none is due",
        1 => "1 is due",
        _ => $"{count} are due",
    };
}
