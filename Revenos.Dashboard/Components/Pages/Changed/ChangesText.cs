using Revenos.Core.Drift;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Changed;

/// <summary>The words of the page of changes.</summary>
internal static class ChangesText
{
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

    public static string Name(FlowKind kind) => kind switch
    {
        FlowKind.Opened => "Opened",
        FlowKind.Reopened => "Reopened",
        FlowKind.CameIn => "Came in from elsewhere",
        FlowKind.Risen => "Rose a layer or more",
        FlowKind.Fallen => "Fell a layer or more",
        FlowKind.Revalued => "Worth more or less",
        FlowKind.Won => "Won",
        FlowKind.Lost => "Lost",
        FlowKind.WentOut => "Went elsewhere",
    };

    /// <summary>The word beneath a bar.</summary>
    public static string Short(FlowKind kind) => kind switch
    {
        FlowKind.CameIn => "Came in",
        FlowKind.Risen => "Rose",
        FlowKind.Fallen => "Fell",
        FlowKind.Revalued => "Revalued",
        FlowKind.WentOut => "Went out",
        _ => Name(kind),
    };

    /// <summary>What there is to say of one change beside its deal: "after 12 days", "9 days behind".</summary>
    public static string Note(ChangeEntry entry, string? milestone) => entry.Kind switch
    {
        ChangeKind.DriftBegan when entry.Span.Below.Count > 0 =>
            $"{NumberText.List([.. SignalText.All.Where(signal => entry.Span.Below.Contains(signal)).Select(SignalText.Word)])} below",
        ChangeKind.DriftEnded => $"after {DateText.Span(entry.Days ?? 0)}{After(entry.Span.State)}",
        ChangeKind.Slipped => $"{milestone ?? "a milestone"}: {DateText.Span(entry.Days ?? 0)} behind",
        _ => "",
    };

    public static string Layer(string key) => Enum.TryParse<VisibilityLayer>(key, ignoreCase: true, out var layer) ? LayerText.Word(layer) : key;

    private static string After(DealState state) => state switch
    {
        DealState.Paused => ", as it was paused",
        DealState.Won => ", as it was won",
        DealState.Lost => ", as it was lost",
        _ => "",
    };
}
