namespace Revenos.Dashboard.Identity;

/// <summary>Names of the limits that a page can carry with [EnableRateLimiting].</summary>
public static class RateLimits
{
    /// <summary>Forms whose answer somebody could guess.</summary>
    public const string Guessable = "guessable";

    /// <summary>Addresses that programs fetch without a session.</summary>
    public const string Feeds = "feeds";
}
