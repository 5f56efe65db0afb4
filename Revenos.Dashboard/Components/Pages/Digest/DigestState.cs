using Microsoft.AspNetCore.WebUtilities;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Digest;

/// <summary>Which week the digest tells of: its address is all there is to it. What nobody understands is passed over.</summary>
/// <param name="Week">The week; null for the last one that is over, which reads the same for everybody in the meeting.</param>
public sealed record DigestState(DigestWeek? Week = null)
{
    /// <summary>The address of this view.</summary>
    public string Url => Urls.WithQuery(Urls.Digest, ("week", Week?.Slug));

    /// <summary>The week it stands for, with its bounds; never one that has not begun.</summary>
    public DigestPeriod Period(ViewerClock clock)
    {
        var present = DigestWeek.Of(clock.Today);
        var week = Week ?? present.Before;
        return DigestPeriod.Of(week.Monday > present.Monday ? present : week, clock);
    }

    /// <summary>The view an address names.</summary>
    /// <param name="query">The query of the address, with or without its question mark.</param>
    public static DigestState Parse(string? query) =>
        new(QueryHelpers.ParseQuery(query).TryGetValue("week", out var found) ? DigestWeek.Parse(found.Count > 0 ? found[0]?.Trim() : null) : null);
}

/// <summary>The week of a digest, by the viewer's calendar.</summary>
/// <param name="Week">The week.</param>
/// <param name="After">The last instant before it: what happened at it had happened already.</param>
/// <param name="Through">Its last instant; of the present week, now.</param>
/// <param name="IsOver">Whether it is over, so that it always reads the same but for what is recorded late.</param>
public sealed record DigestPeriod(DigestWeek Week, DateTimeOffset After, DateTimeOffset Through, bool IsOver)
{
    /// <summary>The bounds of a week.</summary>
    public static DigestPeriod Of(DigestWeek week, ViewerClock clock)
    {
        // What happens at the midnight between two weeks belongs to the later one.
        var (after, end) = (clock.StartOf(week.Monday).AddTicks(-1), clock.StartOf(week.Next.Monday).AddTicks(-1));
        return new(week, after, Instants.Earlier(end, clock.Now), end <= clock.Now);
    }
}
