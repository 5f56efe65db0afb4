using Microsoft.AspNetCore.Components;
using Revenos.Core.Notifications;
using Revenos.Dashboard.Components.Layout;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Account;

public sealed partial class AccountPage(AccountModel model, NavigationManager navigation)
{
    private const string Notifications = "notifications";

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

    [SupplyParameterFromForm(FormName = Notifications, Name = "drift")]
    public string? Drift { get; set; }

    [SupplyParameterFromForm(FormName = Notifications, Name = "escalation")]
    public string? Escalation { get; set; }

    [SupplyParameterFromForm(FormName = Notifications, Name = "decision")]
    public string? Decision { get; set; }

    [SupplyParameterFromForm(FormName = Notifications, Name = "pause")]
    public string? Pause { get; set; }

    [SupplyParameterFromForm(FormName = Notifications, Name = "mailAt")]
    public string? MailAt { get; set; }

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

    private async Task ChooseAsync()
    {
        await model.ChooseAsync(
            new Dictionary<NotificationTopic, string?>
            {
                [NotificationTopic.Drift] = Drift,
                [NotificationTopic.Escalation] = Escalation,
                [NotificationTopic.Decision] = Decision,
                [NotificationTopic.Pause] = Pause,
            },
            MailAt,
            Context.RequestAborted);
        navigation.NavigateTo(Urls.AccountSaved(Notifications));
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
