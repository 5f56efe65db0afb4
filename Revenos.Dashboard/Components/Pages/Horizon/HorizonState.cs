using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Revenos.Core.Values;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Horizon;

/// <summary>Which of the deals that will drift are shown: the address is all there is to it. What nobody understands is passed over.</summary>
public sealed record HorizonState
{
    /// <summary>Only deals that the viewer leads or is named on.</summary>
    public bool Mine { get; init; }

    /// <summary>Only deals of this team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Only deals of this owner.</summary>
    public PersonId? Owner { get; init; }

    /// <summary>Only deals worth at least this, in their own currency.</summary>
    public decimal? From { get; init; }

    /// <summary>Only deals worth less than this, in their own currency.</summary>
    public decimal? To { get; init; }

    /// <summary>Only deals that drift on this day of the viewer.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether deals are left out, whatever their day.</summary>
    public bool IsNarrowed => Mine || Team is not null || Owner is not null || From is not null || To is not null;

    /// <summary>The same list of all deals.</summary>
    public HorizonState Cleared => new() { Day = Day };

    /// <summary>The address of this view.</summary>
    public string Url => Address(Urls.Horizon);

    /// <summary>The address of the table of the week, of the same deals.</summary>
    public string WeekUrl => Address(Urls.HorizonWeek);

    private string Address(string path) => Urls.WithQuery(
        path,
        ("mine", Mine ? "yes" : null),
        ("team", Team?.Value),
        ("owner", Owner?.Value),
        ("from", From?.ToString(CultureInfo.InvariantCulture)),
        ("to", To?.ToString(CultureInfo.InvariantCulture)),
        ("day", Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The view an address names.</summary>
    /// <param name="query">The query of the address, with or without its question mark.</param>
    public static HorizonState Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new()
        {
            Mine = One(values, "mine") == "yes",
            Team = One(values, "team") is { } team ? new TeamId(team) : null,
            Owner = One(values, "owner") is { } owner ? new PersonId(owner) : null,
            From = Amount(One(values, "from")),
            To = Amount(One(values, "to")),
            Day = DateOnly.TryParseExact(One(values, "day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Page = int.TryParse(One(values, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 1 ? page : 1,
        };
    }

    private static string? One(Dictionary<string, StringValues> values, string key) =>
        values.TryGetValue(key, out var found) && found.Count > 0 && found[0]?.Trim() is { Length: > 0 } value ? value : null;

    private static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
