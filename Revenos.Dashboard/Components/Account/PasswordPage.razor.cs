using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Account;

public sealed partial class PasswordPage(PasswordModel model, NavigationManager navigation)
{
    private PasswordModel Model => model;

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = "password", Name = "present")]
    public string? Present { get; set; }

    [SupplyParameterFromForm(FormName = "password", Name = NewPasswordFields.Wanted)]
    public string? Wanted { get; set; }

    [SupplyParameterFromForm(FormName = "password", Name = NewPasswordFields.Again)]
    public string? Again { get; set; }

    private async Task ChangeAsync()
    {
        if (await model.ChangeAsync(Context, Present, Wanted, Again))
        {
            navigation.NavigateTo(Urls.AccountSaved("password"));
        }
    }
}
