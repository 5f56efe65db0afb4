using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>What counts for a signal and what never does, with the numbers it is judged by.</summary>
internal static class SignalGuide
{
    public static string Counts(Signal signal, DriftOptions options, MilestoneType type, ViewerClock clock)
    {
        var phase = KindText.InText(KindText.Of(type));
        return signal switch
        {
            Signal.MilestoneVelocity =>
                $"The windows of milestones that have begun, and how long the last {options.Velocity.TrackedMilestones} completed ones took.",
            Signal.EngagementDensity =>
                $"Meetings, workshops, calls and letters, weighed by who was there and whether the buyer spoke; each counts half after {Days(options.Density.HalfLifeDays)}. "
                + $"In {phase} one with a decision maker every {Days(options.Density.CadenceDays[type])} makes 1.",
            Signal.EvidenceFreshness =>
                "The freshest piece of evidence that holds. Each kind has its own shelf life, after which it is half as fresh.",
            Signal.CommitmentStrength =>
                $"Promises that stand, by their level. In {phase} {NumberText.Value(options.Strength.Expected[type], clock.Culture)} is expected; "
                + $"an undocumented one past its date halves every {Days(options.Strength.HalfLifeDays)}.",
        };
    }

    public static string NeverCounts(Signal signal) => signal switch
    {
        Signal.MilestoneVelocity => "Milestones whose window has not begun, and days on which the deal rested.",
        Signal.EngagementDensity => "Internal notes, views, moved dates, changed prices and changes of owner.",
        Signal.EvidenceFreshness => "Evidence that was withdrawn or is past its valid-until date.",
        Signal.CommitmentStrength => "Promises that were taken back.",
    };

    /// <summary>The level's name in style sheets.</summary>
    public static string Slug(SignalLevel level) => level switch
    {
        SignalLevel.Below => "below",
        SignalLevel.AtOrAbove => "above",
        SignalLevel.Unknown => "unknown",
    };

    /// <summary>The shape that says the level beside its word.</summary>
    public static string Mark(SignalLevel level) => level switch
    {
        SignalLevel.Below => "▼",
        SignalLevel.AtOrAbove => "●",
        SignalLevel.Unknown => "○",
    };

    private static string Days(double days) => days == 1 ? "day" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{days:0.#} days");
}
