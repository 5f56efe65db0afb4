using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Revenos.Dashboard.Components.Account;
using Revenos.Dashboard.Components.Pages.People;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Identity.Passwords;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.Startup;

/// <summary>Accounts, sessions and what they may open.</summary>
internal static class IdentityServices
{
    // What OWASP asks of PBKDF2 with SHA-512, and twice the framework's default: some 150 ms of one core of a small server.
    // A hash made with fewer is made anew when its password is next typed.
    private const int HashIterations = 210_000;

    public static void AddIdentity(this IServiceCollection services)
    {
        services.AddOptions<SecuritySettings>().BindConfiguration(SecuritySettings.Section).ValidateDataAnnotations().ValidateOnStart();
        AddAccounts(services);
        AddSessions(services);
        services.AddAuthorization(Policies.Add);
        services.AddAccountPages();
        services.AddTransient<PeopleModel>();
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<RevenosUser>, PasswordHasher<RevenosUser>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);

        services.AddIdentityCore<RevenosUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // An e-mail address may hold letters that the framework's list does not.
                options.User.AllowedUserNameCharacters = "";
                // PasswordRules decide.
                options.Password.RequiredLength = 1;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 0;
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<RevenosDbContext>()
            .AddPasswordValidator<PasswordRules>();

        services.AddSingleton<CommonPasswords>();
        services.AddSingleton<PasswordStrength>();
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<UnknownAccount>();
        services.AddSingleton<Lockout>();
        services.AddSingleton<AccountQuery>();
        services.AddSingleton<OneTimeLinks>();
        services.AddSingleton<UserAccounts>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<DemoAccounts>();
        services.AddScoped<AccountWork>();
        services.AddScoped<SignInService>();
        services.AddScoped<OwnAccount>();
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<SecuritySettings>>((options, settings) =>
            {
                options.Cookie.Name = "revenos-session";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.ExpireTimeSpan = TimeSpan.FromHours(settings.Value.SessionHours);
                options.SlidingExpiration = true;
                options.LoginPath = Urls.SignIn();
                options.ReturnUrlParameter = Urls.ReturnUrl;
                options.AccessDeniedPath = Urls.NotAllowed;
                options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
            });

        services.AddCascadingAuthenticationState();
        services.AddScoped<SessionState>();
        services.AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<SessionState>());
        services.AddScoped<ViewerSource>();
        services.AddScoped<CircuitHandler, ScreenKeeper>();
        services.AddSingleton<OpenScreens>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<LastVisits>();
        services.AddSingleton<AccountWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<AccountWatch>());
    }
}
