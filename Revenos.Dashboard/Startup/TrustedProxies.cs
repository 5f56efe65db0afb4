using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Revenos.Dashboard.Settings;
using IPNetwork = System.Net.IPNetwork;

namespace Revenos.Dashboard.Startup;

/// <summary>Believes the forwarded headers of the proxies that the settings name, and of no one else.</summary>
internal static class TrustedProxies
{
    public static void AddTrustedProxies(this IServiceCollection services)
    {
        services.AddOptions<ProxySettings>().BindConfiguration(ProxySettings.Section)
            .Validate(settings => settings.Trusted.All(IsNetwork), "Proxy:Trusted takes addresses and networks, such as 10.0.0.4 or 10.0.0.0/8.")
            .ValidateOnStart();

        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxySettings>>((options, settings) =>
        {
            // The framework's default trusts loopback, where anything on this machine could speak for anybody.
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var trusted in settings.Value.Trusted)
            {
                options.KnownIPNetworks.Add(Network(trusted));
            }

            options.ForwardedHeaders = settings.Value.Trusted is []
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            // Through as many of them as there are.
            options.ForwardLimit = null;
        });
    }

    private static bool IsNetwork(string text) => IPAddress.TryParse(text, out _) || IPNetwork.TryParse(text, out _);

    private static IPNetwork Network(string text) => IPAddress.TryParse(text, out var address)
        ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.Parse(text);
}
