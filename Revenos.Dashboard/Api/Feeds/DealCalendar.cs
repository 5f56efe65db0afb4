using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Api.Feeds;

/// <summary>The days in somebody's calendar: deals that come back, promised support, and for those who decide the reviews.</summary>
/// <param name="viewer">Whose calendar it is.</param>
/// <param name="nameOf">People's names.</param>
/// <param name="calendar">Which day it is at an instant.</param>
/// <param name="site">Where the pages are.</param>
internal sealed class DealCalendar(Viewer viewer, Func<PersonId, string> nameOf, WorkingCalendar calendar, Uri site)
{
    // Names of this product alone; a calendar shared with others must not mistake one for theirs.
    private const string Realm = "revenos";

    public ImmutableArray<CalendarEntry> Of(IEnumerable<DealDates> deals) =>
        [.. deals.SelectMany(Of).OrderBy(entry => entry.Day).ThenBy(entry => entry.Uid, StringComparer.Ordinal)];

    private IEnumerable<CalendarEntry> Of(DealDates deal)
    {
        if (deal.Recovery.Pause is { } pause)
        {
            yield return Entry(
                deal, $"pause-{pause.Origin}", pause.ReengageOn, Urls.Pause(deal.Id), "Re-engagement", $"Re-engage {deal.Account}",
                $"{KindText.Of(pause.Kind)}: {pause.Reason}",
                Criteria(pause),
                $"Re-engaged by {nameOf(pause.Reengager)}");
        }

        if (deal.Recovery.Escalation is { } escalation && viewer.SeesAll)
        {
            // Reviews end with a day: the instant is the midnight after it.
            yield return Entry(
                deal, $"review-{escalation.Fact}", calendar.DayOf(escalation.ReviewBy.AddTicks(-1)), Urls.Review(escalation.Fact), "Review", $"Decide on {deal.Account}",
                $"{KindText.Of(escalation.Trigger)}. The decision is asked for by the end of this day.");
        }

        foreach (var support in deal.Recovery.Supports)
        {
            yield return Entry(
                deal, $"support-{support.Decision}", support.Until, Urls.Deal(deal.Id), "Support", $"{support.What}: {deal.Account}",
                $"Given by {support.Who} until this day.");
        }
    }

    private CalendarEntry Entry(DealDates deal, string key, DateOnly day, string path, string category, string summary, params string[] about) => new(
        $"{key}@{Realm}",
        deal.Version,
        deal.ChangedAt,
        day,
        summary,
        string.Join('\n', [deal.Name, .. about.Where(line => line.Length > 0), $"Led by {nameOf(deal.Owner)}"]),
        new Uri(site, path),
        category);

    private static string Criteria(PauseMark pause) => pause.Criteria == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{pause.Met} of {pause.Criteria} criteria came true");
}
