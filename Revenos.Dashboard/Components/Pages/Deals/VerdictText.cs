using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>How a deal stands, as sentences with numbers, dates and names.</summary>
internal static class VerdictText
{
    /// <summary>The first words, which carry the state: "Drifting for 9 days".</summary>
    public static string Lead(DealView view, ViewerClock clock) => view.State switch
    {
        DealState.Drifting when view.Judgement.Episode is { } episode && (view.At - episode.OpenedAt).TotalDays >= 1 =>
            $"Drifting for {DateText.Span((view.At - episode.OpenedAt).TotalDays)}",
        DealState.Drifting => "Drifting since today",
        DealState.Paused => $"Paused until {DateText.Both(view.Deal.Pauses[^1].ReengageOn, clock)}",
        DealState.Won => $"Won {DateText.Both(view.Deal.ClosedAt ?? view.At, clock)}",
        DealState.Lost => $"Lost {DateText.Both(view.Deal.ClosedAt ?? view.At, clock)}",
        DealState.OnTrack or DealState.Watch => StateText.Word(view.State),
    };

    /// <summary>What follows them, in the same paragraph.</summary>
    public static string Rest(DealView view, ViewerClock clock) => view.State switch
    {
        DealState.Drifting => $"{Since(view, clock)}. {Below(view)}",
        DealState.OnTrack or DealState.Watch => $". {Below(view)} {Forecast(view, clock)}",
        DealState.Paused => $". {Sentence(view.Deal.Pauses[^1].Reason)} While it rests it is not judged and its clocks stand still.",
        DealState.Won => ".",
        DealState.Lost => $". {Sentence(KindText.Of(view.Deal.LossReason ?? LossReason.Other))}",
    };

    /// <summary>What will happen if nothing does: "If nothing happens it starts to drift in 12 days (Fri 4 Dec)."</summary>
    public static string Forecast(DealView view, ViewerClock clock) => view.Judgement.Forecast switch
    {
        null => "",
        { Crossings: [var next, ..] } when view.State == DealState.Drifting =>
            $"Next to fall below its threshold: {SignalText.Word(next.Signal)}, {DateText.Both(next.At, clock)}.",
        _ when view.State == DealState.Drifting => "",
        { DriftsAt: { } at } => $"If nothing happens it starts to drift {DateText.Both(at, clock)}.",
        { Crossings: [var next, ..] } =>
            $"Without new facts it does not drift; {SignalText.Word(next.Signal)} falls below its threshold {DateText.Both(next.At, clock)}.",
        _ => "Nothing known would make it drift.",
    };

    /// <summary>What comes next, signal by signal: "velocity Thu 3 Dec".</summary>
    public static IEnumerable<string> Crossings(DealView view, ViewerClock clock) =>
        (view.Judgement.Forecast?.Crossings ?? []).Select(crossing => $"{SignalText.Word(crossing.Signal)} {DateText.Both(crossing.At, clock)}");

    /// <summary>"baseline slip +16 days"; null where the end of the plan stands where it stood.</summary>
    public static string? Slip(DealView view) => view.BaselineSlip switch
    {
        >= 1 and var days => $"+{DateText.Span(days)}",
        <= -1 and var days => $"−{DateText.Span(days)}",
        _ => null,
    };

    private static string Since(DealView view, ViewerClock clock) =>
        view.Judgement.Episode is { } episode ? $" (since {DateText.Instant(episode.OpenedAt, clock)})" : "";

    private static string Below(DealView view) => StateText.Below(
        [.. view.Judgement.Readings.Where(reading => reading.Level == SignalLevel.Below).Select(reading => reading.Signal)]);

    private static string Sentence(string text) => text.TrimEnd().EndsWith('.') ? text : $"{text}.";
}
