using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Startup;

/// <summary>What pages share.</summary>
internal static class UserInterface
{
    public static void AddUserInterface(this IServiceCollection services)
    {
        services.AddAuthorizationCore();
        services.AddCascadingAuthenticationState();
        services.AddScoped<ViewerClock>();
        services.AddScoped<Toasts>();
    }
}
