namespace Revenos.Dashboard.Components.Account;

/// <summary>The page models of this folder.</summary>
public static class AccountPages
{
    public static void AddAccountPages(this IServiceCollection services) =>
        services.AddTransient<SignInModel>().AddTransient<PasswordModel>().AddTransient<AccountModel>().AddTransient<CalendarFeedModel>().AddTransient<SetUpModel>();
}
