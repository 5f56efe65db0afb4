using Revenos.Core.Visibility;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Changed;

/// <summary>The words of the page of changes.</summary>
internal static class ChangesText
{
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

    public static string Layer(string key) => Enum.TryParse<VisibilityLayer>(key, ignoreCase: true, out var layer) ? LayerText.Word(layer) : key;
}
