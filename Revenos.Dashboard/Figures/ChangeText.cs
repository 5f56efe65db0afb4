using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Figures;

/// <summary>The words of what can happen to a deal.</summary>
public static class ChangeText
{
    /// <summary>"Began to drift", "Re-anchored", "Won".</summary>
    public static string Name(ChangeKind kind) => kind switch
    {
        ChangeKind.DriftBegan => "Began to drift",
        ChangeKind.DriftEnded => "Drift ended",
        ChangeKind.Escalated => "Escalated",
        ChangeKind.Decided => "Decided by leadership",
        ChangeKind.Reanchored => "Re-anchored",
        ChangeKind.Paused => "Paused",
        ChangeKind.Reengaged => "Re-engaged",
        ChangeKind.Slipped => "Milestones behind their baseline",
        ChangeKind.Won => "Won",
        ChangeKind.Lost => "Lost",
        ChangeKind.Opened => "Opened",
    };

    /// <summary>What there is to say of one change beside its deal: "after 12 days", "9 days behind".</summary>
    /// <param name="entry">The change.</param>
    /// <param name="milestone">The name of its milestone; null where it has none, or none that is known.</param>
    public static string Note(ChangeEntry entry, string? milestone) => entry.Kind switch
    {
        ChangeKind.DriftBegan when entry.Span.Below.Count > 0 =>
            $"{NumberText.List([.. SignalText.All.Where(signal => entry.Span.Below.Contains(signal)).Select(SignalText.Word)])} below",
        ChangeKind.DriftEnded => $"after {DateText.Span(entry.Days ?? 0)}{After(entry.Span.State)}",
        ChangeKind.Slipped => $"{milestone ?? "a milestone"}: {DateText.Span(entry.Days ?? 0)} behind",
        _ => "",
    };

    private static string After(DealState state) => state switch
    {
        DealState.Paused => ", as it was paused",
        DealState.Won => ", as it was won",
        DealState.Lost => ", as it was lost",
        _ => "",
    };
}
