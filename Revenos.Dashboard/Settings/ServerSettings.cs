namespace Revenos.Dashboard.Settings;

/// <summary>Where the server is, section "Server" of the settings.</summary>
public sealed class ServerSettings
{
    public const string Section = "Server";

    /// <summary>Where it listens when nobody says otherwise.</summary>
    public string Address { get; set; } = "";

    /// <summary>How people reach it, such as https://revenos.example.com: links in e-mails begin with it. Empty for <see cref="Address"/>.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>A path as a link that works outside the product.</summary>
    public Uri LinkTo(string path) => new(new Uri(PublicAddress.Length > 0 ? PublicAddress : Address), path);

    /// <summary>Whether the public address can begin a link.</summary>
    public bool IsWellFormed => PublicAddress.Length == 0 || (Uri.TryCreate(PublicAddress, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
}
