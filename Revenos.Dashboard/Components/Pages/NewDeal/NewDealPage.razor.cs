using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.NewDeal;

/// <summary>A deal in under a minute: five fields, and the plan they make beside them.</summary>
public sealed partial class NewDealPage(NewDealModel model, NavigationManager navigation, Toasts toasts)
{
    private bool _isBusy;

    /// <summary>The playbook to begin with.</summary>
    [SupplyParameterFromQuery]
    public string? Playbook { get; set; }

    private NewDealForm Form => model.Form;

    protected override Task OnInitializedAsync() => model.LoadAsync(Playbook);

    private string? Fault(string field) => model.Faults.GetValueOrDefault(field);

    private async Task MakeAsync()
    {
        // A second click or Enter while the first is on its way would make the deal twice.
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            if (await model.MakeAsync() is { } deal)
            {
                toasts.Say($"{model.Form.Account.Trim()} is on the board.");
                navigation.NavigateTo(Urls.Deal(deal));
            }
        }
        finally
        {
            _isBusy = false;
        }
    }
}
