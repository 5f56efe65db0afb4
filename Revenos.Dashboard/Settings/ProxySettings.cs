namespace Revenos.Dashboard.Settings;

/// <summary>The proxies in front of the server, section "Proxy" of the settings.</summary>
public sealed class ProxySettings
{
    public const string Section = "Proxy";

    /// <summary>
    /// Addresses or networks ("10.0.0.4", "10.0.0.0/8") whose X-Forwarded-For, -Proto and -Host headers are believed. Nobody's
    /// by default: whoever is believed chooses the address that limits and logs see, and the origin that pages must come from.
    /// </summary>
    public string[] Trusted { get; set; } = [];
}
