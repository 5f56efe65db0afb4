using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Components.Layout;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Account;

public sealed partial class AccountPage(AccountModel model, NavigationManager navigation)
{
    private static readonly (string Value, string Word)[] Themes = [("system", "As the system says"), ("light", "Light"), ("dark", "Dark")];
    private static readonly TimeSpan ThemeLifetime = TimeSpan.FromDays(365);

    private AccountModel Model => model;

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromQuery]
    public string? Saved { get; set; }

    [SupplyParameterFromForm(FormName = "account", Name = "name")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "account", Name = "zone")]
    public string? Zone { get; set; }

    [SupplyParameterFromForm(FormName = "account", Name = "theme")]
    public string? Theme { get; set; }

    private string PresentTheme => Context.Request.Cookies[ViewerRequest.ThemeCookie] ?? Themes[0].Value;

    protected override Task OnInitializedAsync() => model.LoadAsync(Context.RequestAborted);

    private async Task SaveAsync()
    {
        if (await model.SaveAsync(Context, Name, Zone))
        {
            KeepTheme();
            navigation.NavigateTo(Urls.AccountSaved("profile"));
        }
    }

    // Readable by script, which lets the menu change it without a request.
    private void KeepTheme()
    {
        if (Themes.Any(theme => theme.Value == Theme))
        {
            Context.Response.Cookies.Append(ViewerRequest.ThemeCookie, Theme!, new()
            {
                MaxAge = ThemeLifetime,
                SameSite = SameSiteMode.Lax,
                Secure = Context.Request.IsHttps,
            });
        }
    }
}
