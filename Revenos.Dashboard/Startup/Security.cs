using Microsoft.AspNetCore.Components.Server;
using Revenos.Dashboard.Identity;

namespace Revenos.Dashboard.Startup;

/// <summary>Everything between a visitor and a page, in the order in which it has to stand.</summary>
internal static class Security
{
    public static void AddSecurity(this IServiceCollection services)
    {
        services.AddTrustedProxies();
        services.AddProtectionKeys();
        services.AddSignInLimit();
        services.AddIdentity();
        services.AddHealth();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "revenos-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddHostedService<SetUpNotice>();
    }

    /// <summary>Before anything that answers.</summary>
    public static void UseSecurity(this WebApplication application)
    {
        application.UseForwardedHeaders();
        application.UseSecurityHeaders();
        application.UseRouting();
        application.UseRateLimiter();
        application.UseAuthentication();
        application.UseAuthorization();
        application.UseWebSockets();
        application.UseMiddleware<CircuitConnections>();
        application.UseAntiforgery();
    }

    public static void Configure(ServerComponentsEndpointOptions options)
    {
        // A compressed stream that holds a secret beside a text which somebody else chose tells the secret by its length.
        // A drag on the board is about a kilobyte; there is little to win.
        options.DisableWebSocketCompression = true;
        // Said once, in SecurityHeaders.
        options.ContentSecurityFrameAncestorsPolicy = null;
    }

    public static void Configure(CircuitOptions options)
    {
        options.DetailedErrors = false;
        options.DisconnectedCircuitMaxRetained = 200;
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
        options.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30);
        options.MaxBufferedUnacknowledgedRenderBatches = 10;
    }
}
