using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Account;

public sealed partial class NewPasswordPage(PasswordModel model, NavigationManager navigation)
{
    private PasswordModel Model => model;

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromQuery]
    public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "new-password", Name = NewPasswordFields.Wanted)]
    public string? Wanted { get; set; }

    [SupplyParameterFromForm(FormName = "new-password", Name = NewPasswordFields.Again)]
    public string? Again { get; set; }

    protected override Task OnInitializedAsync() => model.OpenLinkAsync(Code);

    private async Task ChooseAsync()
    {
        if (await model.ChooseAsync(Context, Code, Wanted, Again))
        {
            navigation.NavigateTo(Urls.Home);
        }
    }
}
