using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>What a change does to a deal, in words.</summary>
internal static class EffectText
{
    /// <summary>"Engagement 0.34 → 0.63. Drifting → watch." Empty where nothing is different.</summary>
    public static string Sentence(DealEffect effect, ViewerClock clock)
    {
        List<string> parts = [.. effect.Moves.Select(move => $"{Capital(SignalText.Word(move.Signal))} {Value(move.Before, clock)} → {Value(move.After, clock)}")];
        if (effect.ChangesState)
        {
            parts.Add($"{StateText.Word(effect.Before.State)} → {KindText.InText(StateText.Word(effect.After.State))}");
        }

        if (Forecast(effect, clock) is { } forecast)
        {
            parts.Add(forecast);
        }

        return parts.Count == 0 ? "" : $"{string.Join(". ", parts)}.";
    }

    /// <summary>"drifts Fri 4 Dec instead of Thu 26 Nov"; null where the forecast stays.</summary>
    public static string? Forecast(DealEffect effect, ViewerClock clock)
    {
        // A deal that drifts, rests or is closed has no day on which it will begin to.
        if (!effect.ChangesForecast || effect.After.State is not (DealState.OnTrack or DealState.Watch))
        {
            return null;
        }

        return (effect.Before.Forecast?.DriftsAt, effect.After.Forecast?.DriftsAt) switch
        {
            (_, null) => "It no longer drifts by itself",
            (null, { } after) => $"It drifts {DateText.Day(after, clock)} if nothing more happens",
            ({ } before, { } after) => $"It drifts {DateText.Day(after, clock)} instead of {DateText.Day(before, clock)}",
        };
    }

    public static string Value(double? value, ViewerClock clock) => value is { } known ? NumberText.Value(known, clock.Culture) : "unknown";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
