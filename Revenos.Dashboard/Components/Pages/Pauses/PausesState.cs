using System.Globalization;
using Revenos.Core.People;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Pauses;

/// <summary>Whose resting deals the page shows, and which month: its address is all there is to it.</summary>
/// <param name="Whose">Whose deals; null for what suits the viewer's role.</param>
/// <param name="Month">The first day of a month; null for the present one.</param>
/// <param name="IsWhole">Whether the list is shown to its end.</param>
public sealed record PausesState(Whose? Whose = null, DateOnly? Month = null, bool IsWhole = false)
{
    private const string MonthForm = "yyyy-MM";

    /// <summary>The address of this view.</summary>
    public string Url => Urls.WithQuery(
        Urls.Pauses,
        ("whose", Whose?.Slug()),
        ("month", Month?.ToString(MonthForm, CultureInfo.InvariantCulture)),
        ("list", IsWhole ? "all" : null));

    /// <summary>The view that the parts of an address name; a part that nobody understands is passed over.</summary>
    public static PausesState Parse(string? whose, string? month, string? list) => new(
        Enum.GetValues<Whose>().Cast<Whose?>().FirstOrDefault(one => one!.Value.Slug() == whose),
        DateOnly.TryParseExact(month, MonthForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        list == "all");
}

/// <summary>Whose deals.</summary>
public enum Whose
{
    /// <summary>Those that the viewer leads or is to re-engage.</summary>
    Mine,

    /// <summary>Those of the teams that the viewer manages.</summary>
    Team,

    /// <summary>All that the viewer sees.</summary>
    All,
}

/// <summary>Whose deals a role looks at.</summary>
public static class WhoseDeals
{
    public static string Slug(this Whose whose) => whose switch
    {
        Whose.Mine => "mine",
        Whose.Team => "team",
        Whose.All => "all",
    };

    public static string Word(this Whose whose) => whose switch
    {
        Whose.Mine => "Mine",
        Whose.Team => "My teams",
        Whose.All => "All I see",
    };

    /// <summary>What somebody can choose from.</summary>
    public static IReadOnlyList<Whose> For(Viewer viewer) => viewer.Role == Role.Manager ? [Whose.Mine, Whose.Team, Whose.All] : [Whose.Mine, Whose.All];

    /// <summary>What somebody sees who has not chosen.</summary>
    public static Whose UsualFor(Viewer viewer) => viewer.Role switch
    {
        Role.Owner => Whose.Mine,
        Role.Manager => Whose.Team,
        Role.Leadership or Role.Administrator => Whose.All,
    };
}
