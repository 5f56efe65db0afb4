using Microsoft.AspNetCore.Components.Routing;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>One word of the navigation.</summary>
/// <param name="Word">What it is called.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Icon">Its drawing, on a phone.</param>
/// <param name="Roles">Who has it, in the form of AuthorizeView; null for everybody.</param>
internal sealed record Place(string Word, string Href, IconName Icon, string? Roles = null)
{
    public NavLinkMatch Match => Href == Urls.Home ? NavLinkMatch.All : NavLinkMatch.Prefix;

    /// <summary>Where people work every day.</summary>
    public static IReadOnlyList<Place> Work { get; } =
    [
        new("Today", Urls.Home, IconName.Today),
        new("Board", Urls.Board(), IconName.Board),
        new("Horizon", Urls.Horizon, IconName.Horizon),
    ];

    /// <summary>Where people look at many deals at once.</summary>
    public static IReadOnlyList<Place> Insight { get; } =
    [
        new("Heatmap", Urls.Heatmap, IconName.Heatmap),
        new("What changed", Urls.Changes, IconName.Changes),
        new("Visibility", Urls.Visibility, IconName.Visibility),
        new("Weekly digest", Urls.Digest, IconName.File),
    ];

    /// <summary>What is set up once and kept.</summary>
    public static IReadOnlyList<Place> SetUp { get; } =
    [
        new("Import", Urls.Import, IconName.Import, Administrators),
        new("Playbooks", Urls.Playbooks, IconName.Playbook, Administrators),
        new("Thresholds", Urls.Thresholds, IconName.Threshold, Administrators),
        new("People", Urls.People, IconName.People, Administrators),
        new("Webhooks", Urls.Webhooks, IconName.Webhook, Administrators),
        new("Audit", Urls.Audit, IconName.Audit, Leads),
    ];

    public const string Administrators = "administrator";

    /// <summary>Whoever reviews escalations, and whoever keeps the workspace.</summary>
    public const string Leads = "leadership,administrator";
}
