using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>The words of the needs.</summary>
internal static class NeedText
{
    /// <summary>The part of the address that names the need whose deals are all shown.</summary>
    public const string Key = "all";

    public static string Title(Need need) => need switch
    {
        Need.Drifting => "Drifting now",
        Need.PauseEnded => "Pauses that ended",
        Need.DriftsSoon => "Will drift within 7 days",
        Need.Escalated => "Before the leadership",
        Need.Watch => "One signal below",
        Need.Reanchored => "Being observed",
    };

    /// <summary>Today with every deal of one need.</summary>
    public static string All(Need need) => Urls.WithQuery(Urls.Home, (Key, Slug(need)));

    /// <summary>The need that an address names; null for a page with all of them.</summary>
    public static Need? Find(string? slug) => Enum.GetValues<Need>().Cast<Need?>().FirstOrDefault(need => Slug(need!.Value) == slug);

    private static string Slug(Need need) => need switch
    {
        Need.Drifting => "drifting",
        Need.PauseEnded => "due",
        Need.DriftsSoon => "soon",
        Need.Escalated => "reviews",
        Need.Watch => "watch",
        Need.Reanchored => "observed",
    };
}
