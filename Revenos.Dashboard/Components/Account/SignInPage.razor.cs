using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Identity;

namespace Revenos.Dashboard.Components.Account;

public sealed partial class SignInPage(SignInModel model, NavigationManager navigation)
{
    private const string DemoPassword = DemoAccounts.Password;

    private SignInModel Model => model;

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in", Name = "email")]
    public string? Email { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in", Name = "password")]
    public string? Password { get; set; }

    [SupplyParameterFromForm(FormName = "demo", Name = "account")]
    public string? DemoAccount { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsGet(Context.Request.Method) && Context.User.Identity?.IsAuthenticated == true)
        {
            GoOn();
            return;
        }

        await model.LoadAsync(Context.RequestAborted);
    }

    private async Task SignInAsync() => GoOnIf(await model.SignInAsync(Context, Email, Password));

    private async Task SignInToDemoAsync() => GoOnIf(await model.SignInToDemoAsync(Context, DemoAccount));

    private void GoOnIf(bool begun)
    {
        if (begun)
        {
            GoOn();
        }
    }

    private void GoOn() => navigation.NavigateTo(SignInModel.ReturnAddressOf(ReturnUrl));
}
