namespace Revenos.Dashboard.Startup;

/// <summary>Where the server listens when nobody says otherwise.</summary>
public static class ServerAddress
{
    /// <summary>Setting with the default address.</summary>
    public const string Setting = "Server:Address";

    // `--urls` and ASPNETCORE_URLS, the two ports, and Kestrel's own section: whoever uses one of them has decided.
    private static readonly string[] Decisions = ["urls", "http_ports", "https_ports"];

    /// <summary>
    /// Applies the setting unless the command line, the environment or a Kestrel section names an address. It cannot simply be
    /// called "urls" in the file: files are read after ASPNETCORE_URLS and would silence it.
    /// </summary>
    public static void Use(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var decided = Decisions.Any(key => !string.IsNullOrEmpty(configuration[key]))
            || configuration.GetSection("Kestrel:Endpoints").Exists();

        if (!decided && configuration[Setting] is { Length: > 0 } address)
        {
            builder.WebHost.UseUrls(address);
        }
    }
}
