using System.Globalization;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Formatting;

/// <summary>The one fact that explains a signal, as a sentence without a full stop.</summary>
public static class ReadingText
{
    /// <summary>How far back interactions are counted out.</summary>
    private const int ContactDays = 28;

    /// <summary>"Proof of concept: 38 days in a 22-day window", "3 calls and 5 e-mails in the last 28 days", "“Assessment v2”, 31 days old".</summary>
    /// <param name="reading">The signal.</param>
    /// <param name="deal">The deal at the instant of the reading.</param>
    /// <param name="at">That instant.</param>
    public static string Why(Reading reading, Deal deal, DateTimeOffset at, ViewerClock clock) => reading.Level switch
    {
        SignalLevel.Unknown => Unknown(reading.Signal, deal, clock),
        SignalLevel.Below or SignalLevel.AtOrAbove => reading.Signal switch
        {
            Signal.MilestoneVelocity => Velocity(reading, deal, at, clock),
            Signal.EngagementDensity => Density(deal, at),
            Signal.EvidenceFreshness => Freshness(reading, deal, at),
            Signal.CommitmentStrength => Strength(reading, deal, at),
        },
    };

    private static string Unknown(Signal signal, Deal deal, ViewerClock clock) => signal switch
    {
        Signal.MilestoneVelocity => deal.CurrentMilestone is { } first
            ? $"The first window begins {DateText.Both(first.Window.Start, clock)}"
            : "There is no plan yet",
        Signal.EngagementDensity => deal.Tracking.Engagements ? "Too early to tell" : "Engagements are not recorded for this deal",
        Signal.EvidenceFreshness => "Nothing is attached yet, and the deal is young",
        Signal.CommitmentStrength => deal.Tracking.Commitments
            ? "Nothing is promised yet, and nothing needs to be"
            : "Commitments are not recorded for this deal",
    };

    private static string Velocity(Reading reading, Deal deal, DateTimeOffset at, ViewerClock clock)
    {
        var slowest = reading.Contributions is [{ Milestone: { } id }, ..] ? deal.FindMilestone(id) : null;
        if (slowest is { IsComplete: false } late && late.Window.Due < at)
        {
            var days = at.DaysSince(late.Window.Start) - deal.PausedDays(late.Window.Start, at);
            return $"{late.Milestone.Name}: {DateText.Span(days)} in a {Whole(late.Window.Days)}-day window";
        }

        return deal.CurrentMilestone switch
        {
            null => "There is no plan",
            { IsComplete: true } => "Every milestone is complete",
            var current when reading.Level == SignalLevel.Below => $"The milestones completed last took longer than planned; {current.Milestone.Name} is next",
            var current => $"{current.Milestone.Name} is due {DateText.Both(current.Window.Due, clock)}",
        };
    }

    private static string Density(Deal deal, DateTimeOffset at)
    {
        var recent = deal.Engagements.Where(engagement => at.DaysSince(engagement.At) <= ContactDays).ToArray();
        if (recent.Length == 0)
        {
            return deal.Engagements.IsEmpty
                ? "No contact is recorded yet"
                : $"The last contact was {DateText.Span(at.DaysSince(deal.Engagements[^1].At))} ago";
        }

        var kinds = recent
            .GroupBy(engagement => engagement.Kind)
            .OrderBy(group => group.Key)
            .Select(group => Counted(group.Count(), group.Key));
        var unanswered = recent.Count(engagement => !engagement.IsAnswered);
        return $"{NumberText.List([.. kinds])} in the last {ContactDays} days{(unanswered == 0 ? "" : unanswered == recent.Length ? ", none answered" : $", {unanswered} not answered")}";
    }

    private static string Freshness(Reading reading, Deal deal, DateTimeOffset at)
    {
        var freshest = reading.Contributions is [var top, ..] ? deal.Evidence.FirstOrDefault(piece => piece.Id == top.Fact) : null;
        if (freshest is null)
        {
            return deal.Evidence.IsEmpty ? "Nothing is attached" : "Nothing attached holds any more";
        }

        var title = freshest.Title.Length > 0 ? $"“{freshest.Title}”" : KindText.Of(freshest.Kind);
        return $"{title}, {DateText.Span(at.DaysSince(freshest.AttachedAt) - deal.PausedDays(freshest.AttachedAt, at))} old";
    }

    private static string Strength(Reading reading, Deal deal, DateTimeOffset at)
    {
        var standing = deal.Commitments.Where(promise => !promise.IsWithdrawn).ToArray();
        if (standing.Length == 0)
        {
            return deal.Commitments.IsEmpty ? "Nothing is promised yet" : "Every promise was taken back";
        }

        var overdue = standing
            .Where(promise => promise.Level < CommitmentLevel.Documented && promise.DocumentBy < at)
            .OrderBy(promise => promise.DocumentBy)
            .FirstOrDefault();
        if (reading.Level == SignalLevel.Below && overdue is not null)
        {
            return $"“{overdue.Text}”: {KindText.InText(KindText.Of(overdue.Level))}, {DateText.Span(at.DaysSince(overdue.DocumentBy!.Value))} past its date";
        }

        var firmest = standing.MaxBy(promise => promise.Level)!;
        return $"“{firmest.Text}” is {KindText.InText(KindText.Of(firmest.Level))}{(standing.Length > 1 ? $"; {standing.Length} promises in all" : "")}";
    }

    private static string Counted(int count, EngagementKind kind)
    {
        var word = KindText.InText(KindText.Of(kind));
        return count == 1 ? $"1 {word}" : $"{count} {word}s";
    }

    private static string Whole(double days) => Math.Max(1, Math.Round(days)).ToString("0", CultureInfo.InvariantCulture);
}
