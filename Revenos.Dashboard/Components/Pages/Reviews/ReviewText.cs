using Revenos.Core.Drift;
using Revenos.Core.Recovery;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>What a review is about, in words that help.</summary>
internal static class ReviewText
{
    /// <summary>"decide in 3 days (Wed 25 Nov)", "2 days over its review date (Fri 20 Nov)".</summary>
    public static string Due(DateTimeOffset reviewBy, ViewerClock clock)
    {
        // A review-by date is the midnight after its last day.
        var last = DateText.LastDay(reviewBy, clock);
        return reviewBy > clock.Now
            ? $"decide by {DateText.Day(last, clock)} ({DateText.Relative(last, clock)})"
            : $"{Over(clock.Today.DayNumber - last.DayNumber)} its review date ({DateText.Day(last, clock)})";
    }

    /// <summary>What led here, before its reason.</summary>
    public static string Trigger(EscalationTrigger trigger) => trigger switch
    {
        EscalationTrigger.Persisted or EscalationTrigger.Returned => "Came by itself",
        EscalationTrigger.ByHand => "Help was asked for",
    };

    /// <summary>What a decision will do, before it is saved.</summary>
    public static string Meaning(ReviewDecision decision) => decision switch
    {
        ReviewDecision.Support => "Something is given, by somebody, until a day. It becomes a dated item on the deal, which is observed until then.",
        ReviewDecision.ReanchorAgain => "The owner re-anchors once more, with what was learnt. If it still drifts at the end of the time given, it comes back here.",
        ReviewDecision.Pause => "The deal rests until a date, with criteria. It leaves the drift count and the weighted pipeline, and comes back as due.",
        ReviewDecision.CloseAsLost => "The deal ends without a sale. It leaves the board and is no longer judged.",
        ReviewDecision.Recovered => "It came back by itself: nothing more is needed.",
    };

    public static string Verb(ReviewDecision? decision) => decision switch
    {
        ReviewDecision.Support => "Give this support",
        ReviewDecision.ReanchorAgain => "Ask to re-anchor again",
        ReviewDecision.Pause => "Pause this deal",
        ReviewDecision.CloseAsLost => "Close this deal as lost",
        ReviewDecision.Recovered => "Mark as back on track",
        null => "Record this decision",
    };

    /// <summary>"Support by Ida Berg until Fri 4 Dec: a call with their CFO. Given Thu 3 Dec."</summary>
    public static string Support(SupportItem item, ViewerClock clock)
    {
        var promise = $"{item.Promise.What}, by {item.Promise.Who} until {DateText.Day(item.Promise.Until, clock)}";
        return item switch
        {
            { GivenAt: { } at } => $"{promise}. Given {DateText.Day(at, clock)}{(item.Outcome is { Length: > 0 } outcome ? $": {outcome}" : "")}",
            _ when item.Promise.Until < clock.Today => $"{promise}. Not given yet; its day was {DateText.Relative(item.Promise.Until, clock)}",
            _ => $"{promise}. Not given yet",
        };
    }

    /// <summary>"Drifted from Mon 5 Oct to Tue 20 Oct", "Drifting since Mon 5 Oct".</summary>
    public static string Stretch(Episode episode, ViewerClock clock) => episode.ClosedAt is { } closed
        ? $"Drifted from {DateText.Day(episode.OpenedAt, clock)} to {DateText.Day(closed, clock)}, {DateText.Span((closed - episode.OpenedAt).TotalDays)}, when it {EndOf(episode.End)}"
        : $"Drifting since {DateText.Day(episode.OpenedAt, clock)}, {DateText.Span((clock.Now - episode.OpenedAt).TotalDays)} by now";

    /// <summary>"16 days later", "3 days earlier", "as planned".</summary>
    public static string Slip(double days) => days switch
    {
        >= 1 => $"{DateText.Span(days)} later",
        <= -1 => $"{DateText.Span(days)} earlier",
        _ => "as planned",
    };

    private static string Over(int days) => days <= 0 ? "just past" : $"{DateText.Span(days)} past";

    private static string EndOf(EpisodeEnd? end) => end switch
    {
        EpisodeEnd.Recovered or null => "recovered",
        EpisodeEnd.Paused => "was paused",
        EpisodeEnd.Won => "was won",
        EpisodeEnd.Lost => "was lost",
    };
}
