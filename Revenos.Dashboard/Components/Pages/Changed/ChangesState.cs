using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Revenos.Core.Values;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Changed;

/// <summary>Since when changes are told.</summary>
public enum ChangesSince
{
    /// <summary>Since yesterday began, for the viewer.</summary>
    Yesterday,

    /// <summary>Since the viewer's last visit.</summary>
    Visit,

    /// <summary>Between two instants that the address names.</summary>
    Between,
}

/// <summary>What the page of changes shows: its address is all there is to it. What nobody understands is passed over.</summary>
public sealed record ChangesState
{
    private const string Minute = "yyyy-MM-dd'T'HH:mm";

    /// <summary>Since when.</summary>
    public ChangesSince Since { get; init; }

    /// <summary>Between two instants: the first, on the viewer's wall clock.</summary>
    public DateTime? From { get; init; }

    /// <summary>Between two instants: the last, on the viewer's wall clock; null for now.</summary>
    public DateTime? To { get; init; }

    /// <summary>Only deals of this team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Only deals of this pipeline.</summary>
    public PipelineId? Pipeline { get; init; }

    /// <summary>Only deals worth money of this currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Which deals are looked at.</summary>
    public VisibilityFilter Filter => new(Team, Pipeline, Currency);

    /// <summary>Whether deals are left out.</summary>
    public bool IsNarrowed => Team is not null || Pipeline is not null || Currency is not null;

    /// <summary>The same time, of all deals.</summary>
    public ChangesState Cleared => this with { Team = null, Pipeline = null, Currency = null };

    /// <summary>The address of this view.</summary>
    public string Url => Urls.WithQuery(
        Urls.Changes,
        ("since", Since switch { ChangesSince.Yesterday => null, ChangesSince.Visit => "visit", ChangesSince.Between => "between" }),
        ("from", Write(From)),
        ("to", Write(To)),
        ("team", Team?.Value),
        ("pipeline", Pipeline?.Value),
        ("currency", Currency));

    /// <summary>The instants it stands for: never beyond the present, and the earlier one first.</summary>
    /// <param name="lastVisit">When the viewer was here last; null for never.</param>
    /// <param name="clock">The viewer's clock.</param>
    public (DateTimeOffset After, DateTimeOffset Through) Period(DateTimeOffset? lastVisit, ViewerClock clock)
    {
        var now = clock.Now;
        var yesterday = clock.StartOf(clock.Today.AddDays(-1));
        if (Since != ChangesSince.Between)
        {
            return (Since == ChangesSince.Visit ? lastVisit ?? yesterday : yesterday, now);
        }

        var (from, to) = (From is { } first ? clock.InstantOf(first) : yesterday, To is { } last ? clock.InstantOf(last) : now);
        (from, to) = (Instants.Earlier(from, now), Instants.Earlier(to, now));
        return (Instants.Earlier(from, to), Instants.Later(from, to));
    }

    /// <summary>The view an address names.</summary>
    /// <param name="query">The query of the address, with or without its question mark.</param>
    public static ChangesState Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        var since = One(values, "since") switch { "visit" => ChangesSince.Visit, "between" => ChangesSince.Between, _ => ChangesSince.Yesterday };
        return new()
        {
            Since = since,
            From = since == ChangesSince.Between ? Read(One(values, "from")) : null,
            To = since == ChangesSince.Between ? Read(One(values, "to")) : null,
            Team = One(values, "team") is { } team ? new TeamId(team) : null,
            Pipeline = One(values, "pipeline") is { } pipeline ? new PipelineId(pipeline) : null,
            Currency = One(values, "currency") is { } currency && Money.IsCurrency(currency) ? currency : null,
        };
    }

    private static string? Write(DateTime? at) => at?.ToString(at.Value.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : Minute, CultureInfo.InvariantCulture);

    // Years that a time zone could push out of what can be told are no days anybody means.
    private static DateTime? Read(string? text) =>
        DateTime.TryParseExact(text, [Minute, "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Year is >= 1900 and < 9999 ? at : null;

    private static string? One(Dictionary<string, StringValues> values, string key) =>
        values.TryGetValue(key, out var found) && found.Count > 0 && found[0]?.Trim() is { Length: > 0 } value ? value : null;
}
