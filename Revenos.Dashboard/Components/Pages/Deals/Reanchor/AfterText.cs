using System.Globalization;
using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>What a re-anchoring would do, in words.</summary>
internal static class AfterText
{
    /// <summary>"On track: no signal below", "One signal below: on watch", "Still drifting: velocity and evidence below".</summary>
    public static string Verdict(Judgement after)
    {
        var below = after.Readings.Where(reading => reading.Level == SignalLevel.Below).Select(reading => SignalText.Word(reading.Signal)).ToList();
        return after.State switch
        {
            DealState.OnTrack => "On track: no signal below",
            DealState.Watch => $"On watch: {NumberText.List(below)} below",
            DealState.Drifting when below.Count < 2 => "Still drifting until the signals have risen further",
            DealState.Drifting => $"Still drifting: {NumberText.List(below)} below",
            var other => StateText.Word(other),
        };
    }

    /// <summary>What would help beside it: "Hold a call with Ruth Bramwell: lifts engagement to 0.63…"; null where nothing is below.</summary>
    public static string? StillNeeded(Judgement after, ViewerClock clock) =>
        after.State is DealState.Watch or DealState.Drifting && after.BestHold is { } hold && after[hold.Signal]?.Level == SignalLevel.Below
            ? StepText.Sentence(hold, after.At, clock)
            : null;

    public static string Days(int days) => days == 1 ? "1 working day" : string.Create(CultureInfo.InvariantCulture, $"{days} working days");

    /// <summary>"The plan ends Fri 5 Feb: 31 days after the baseline, 16 after the last anchor."; null without windows.</summary>
    public static string? Slip(ReanchorModel model, ViewerClock clock)
    {
        if (model.Windows.Windows.IsEmpty || model.View is not { } view)
        {
            return null;
        }

        var end = model.Windows.Windows.Max(window => window.Due);
        var lead = $"The plan ends {DateText.Day(end, clock)}";
        if (view.Deal.Anchors is not [var baseline, ..])
        {
            return $"{lead}. It becomes the baseline.";
        }

        var fromBaseline = end.DayNumber - WindowSources.LastDay(baseline.Milestones.MaxBy(milestone => milestone.Window.Due)!.Window, clock).DayNumber;
        if (view.Deal.Anchors is [_])
        {
            return $"{lead}: {Moved(fromBaseline)} the baseline, which stays as it is.";
        }

        var fromAnchor = end.DayNumber - WindowSources.LastDay(view.Deal.Anchors[^1].Milestones.MaxBy(milestone => milestone.Window.Due)!.Window, clock).DayNumber;
        return $"{lead}: {Moved(fromBaseline)} the baseline, {Moved(fromAnchor)} the last anchor. Both stay as they are.";
    }

    /// <summary>"+31 days", "−2 days", "as planned".</summary>
    public static string Slip(int days) => days switch
    {
        0 => "as planned",
        > 0 => $"+{DateText.Span(days)}",
        _ => $"−{DateText.Span(days)}",
    };

    private static string Moved(int days) => days switch
    {
        0 => "on the same day as",
        > 0 => $"{DateText.Span(days)} after",
        _ => $"{DateText.Span(days)} before",
    };
}
