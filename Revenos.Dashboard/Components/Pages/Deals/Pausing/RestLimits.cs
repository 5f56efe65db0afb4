using Revenos.Core.Deals;
using Revenos.Core.Recovery;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Pausing;

/// <summary>How often and how long a deal may rest before leadership has to agree. Core refuses; this tells it beforehand.</summary>
/// <param name="Terms">What the way back goes by.</param>
public sealed record RestLimits(RecoveryTerms Terms)
{
    public int MostPauses => Terms.Options.MostPauses;

    /// <summary>The last day that needs nobody's agreement.</summary>
    public DateOnly LastDay(ViewerClock clock) => clock.Today.AddDays(Terms.Options.LongestPauseDays);

    /// <summary>The limit that one more rest until a day would pass; null when it passes none.</summary>
    public PassedLimit? Passed(Deal deal, DateOnly? until, ViewerClock clock) =>
        deal.Pauses.Length >= MostPauses ? PassedLimit.TooOften
        : until > LastDay(clock) ? PassedLimit.TooLong
        : null;

    /// <summary>The limit in a sentence: "A deal rests at most twice, extensions included."</summary>
    public string Said(PassedLimit limit) => limit switch
    {
        PassedLimit.TooOften => $"A deal rests at most {Times(MostPauses)}, extensions included.",
        PassedLimit.TooLong => $"A deal rests at most {Terms.Options.LongestPauseDays} days at a time.",
    };

    /// <summary>Days to choose at a click: a working day one, three and six months from now.</summary>
    public IEnumerable<(string Word, DateOnly Day)> Choices(ViewerClock clock) =>
        from months in new[] { 1, 3, 6 }
        select (months == 1 ? "In 1 month" : $"In {months} months", Terms.Calendar.WorkingDayFrom(clock.Today.AddMonths(months)));

    private static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => $"{NumberText.InWords(count)} times",
    };
}

/// <summary>A limit that only leadership may pass, with a reason.</summary>
public enum PassedLimit
{
    /// <summary>It has rested as often as a deal may.</summary>
    TooOften,

    /// <summary>It would rest longer than a deal may.</summary>
    TooLong,
}
