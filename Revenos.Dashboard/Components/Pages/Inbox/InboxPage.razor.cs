using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Inbox;

/// <summary>What the viewer was told. The address is the page's state.</summary>
public sealed partial class InboxPage(InboxModel model, ViewerClock clock) : IDisposable
{
    private IDisposable? _listening;
    private bool _isGone;

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    private string? Before { get; set; }

    public void Dispose()
    {
        _isGone = true;
        _listening?.Dispose();
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        var listening = await model.ListenAsync(() => InvokeAsync(RefreshAsync));
        if (_isGone)
        {
            listening.Dispose();
        }
        else
        {
            _listening = listening;
        }
    }

    private Task LoadAsync() => model.ShowAsync(InboxState.Parse(Show, Before));

    private async Task RefreshAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }
}
