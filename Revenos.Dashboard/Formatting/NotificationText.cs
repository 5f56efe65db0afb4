using Revenos.Core.Drift;
using Revenos.Core.Notifications;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Formatting;

/// <summary>What people are told, in words: a short one for the state, and a sentence that says what to know and what to do.</summary>
/// <param name="name">The name of a person.</param>
/// <param name="clock">How the reader reads dates.</param>
public sealed class NotificationText(Func<PersonId, string> name, ViewerClock clock)
{
    /// <summary>"Began to drift", "Drifts again", "Back from drift", "Before the leadership".</summary>
    public static string Title(NotificationKind kind, OccasionDetail detail) => kind switch
    {
        NotificationKind.DriftBegan => "Began to drift",
        NotificationKind.DriftReturned => "Drifts again",
        NotificationKind.DriftEnded => detail.End switch
        {
            EpisodeEnd.Paused => "Rests now",
            EpisodeEnd.Won => "Won",
            EpisodeEnd.Lost => "Closed as lost",
            _ => "No longer drifts",
        },
        NotificationKind.Escalated => "Before the leadership",
        NotificationKind.Decided => "Leadership decided",
        NotificationKind.PauseDue => "Due to re-engage",
        NotificationKind.MoreToday => "More happened",
        NotificationKind.WebhookOff => "Webhook turned off",
    };

    /// <summary>What there is to know beside the title, one sentence or two.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="at">When.</param>
    /// <param name="count">For a full day: how much more there was.</param>
    /// <param name="detail">The rest.</param>
    public string Sentence(NotificationKind kind, DateTimeOffset at, int count, OccasionDetail detail) => kind switch
    {
        NotificationKind.DriftBegan => $"{Since(at)}{Causes(detail)}",
        NotificationKind.DriftReturned => $"{Since(at)}{Causes(detail)} {Before(detail.Earlier)}".TrimEnd(),
        NotificationKind.DriftEnded => Ended(at, detail),
        NotificationKind.Escalated => Escalated(detail),
        NotificationKind.Decided => Noted(Decided(detail), detail.Note),
        NotificationKind.PauseDue => $"Its re-engagement date, {Day(detail.Day)}, has come{(detail.By is { } by ? $"; {name(by)} re-engages" : "")}.{Waited(detail.Note)}",
        NotificationKind.MoreToday => $"{(count == 1 ? "1 more thing" : $"{count} more things")} happened on {Day(detail.Day)}. The board shows how all of your deals stand.",
        NotificationKind.WebhookOff => $"{detail.Note} failed too often. Nothing is sent to it until an administrator turns it on again.",
    };

    /// <summary>What a kind of thing is called where people choose: "A deal begins to drift, drifts again or no longer does".</summary>
    public static string Of(NotificationTopic topic) => topic switch
    {
        NotificationTopic.Drift => "A deal begins to drift, drifts again or no longer does",
        NotificationTopic.Escalation => "A deal comes before the leadership",
        NotificationTopic.Decision => "Leadership decides about a deal",
        NotificationTopic.Pause => "A paused deal is due to re-engage",
    };

    public static string Of(NotificationDelivery delivery) => delivery switch
    {
        NotificationDelivery.AppAndMail => "In the inbox and by e-mail",
        NotificationDelivery.App => "In the inbox only",
        NotificationDelivery.None => "Not at all",
    };

    private static string Of(Remedy remedy) => remedy switch
    {
        Remedy.Other => "a change of its facts",
        Remedy.Reanchoring => "re-anchoring it",
        Remedy.Engagement => "being in touch again",
        Remedy.Evidence => "fresh evidence",
        Remedy.Commitment => "a firmer commitment",
        Remedy.Plan => "progress in its plan",
        Remedy.Pause => "a pause",
    };

    private static string Causes(OccasionDetail detail) => detail.Causes.IsEmpty
        ? "."
        : $": {NumberText.List([.. detail.Causes.Select((cause, place) => KindText.InText(CauseText.Name(cause)))])}.";

    private string Since(DateTimeOffset at) => $"Since {DateText.Instant(at, clock)}";

    private string Before(EarlierDrift? earlier) => earlier is null ? "" : $"It was here before: {Span(earlier)}, {Back(earlier)}.{Often(earlier)}";

    private string Span(EarlierDrift earlier) =>
        clock.DayOf(earlier.From) == clock.DayOf(earlier.To)
            ? $"it drifted on {DateText.Day(earlier.From, clock)}"
            : $"it drifted from {DateText.Day(earlier.From, clock)} to {DateText.Day(earlier.To, clock)}";

    private string Back(EarlierDrift earlier) => earlier.Remedy switch
    {
        Remedy.Reanchoring => earlier.By is { } who ? $"re-anchored by {name(who)}" : "re-anchored",
        Remedy.Pause => "then it rested",
        var remedy => $"brought back by {Of(remedy)}",
    };

    private static string Often(EarlierDrift earlier) => earlier.Times switch
    {
        1 => "",
        var times => $" This is the {Ordinal(times + 1)} time.",
    };

    private static string Ordinal(int number) => number switch
    {
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        _ => $"{number}th",
    };

    private static string Ended(DateTimeOffset at, OccasionDetail detail)
    {
        var days = detail.Since is { } since && at > since ? $"It had drifted for {DateText.Span((at - since).TotalDays)}." : "";
        var how = detail.End == EpisodeEnd.Recovered && detail.Remedy is { } remedy and not Remedy.Other ? $" Brought back by {Of(remedy)}." : "";
        return $"{days}{how}".Trim();
    }

    private string Escalated(OccasionDetail detail)
    {
        var asked = detail is { Trigger: EscalationTrigger.ByHand, By: { } by } ? $"{name(by)} asked: " : "";
        var until = detail.ReviewBy is { } review ? $" A decision {(review > clock.Now ? "is" : "was")} due by {DateText.Day(DateText.LastDay(review, clock), clock)}." : "";
        return $"{asked}{Closed(detail.Note)}{until}";
    }

    private string Decided(OccasionDetail detail)
    {
        var what = detail.Decision is { } decision ? KindText.Of(decision) : "Decided";
        return detail.By is { } by ? $"{what}, said {name(by)}" : what;
    }

    private string Day(DateOnly? day) => day is { } known ? DateText.Day(known, clock) : "an unknown day";

    private static string Waited(string criteria) => criteria.Length == 0 ? "" : $" It waited for: {Closed(criteria)}";

    private static string Noted(string sentence, string note) => note.Length == 0 ? $"{sentence}." : $"{sentence}: {Closed(note)}";

    private static string Closed(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : $"{text}.";
}
