using Revenos.Core.Visibility;

namespace Revenos.Dashboard.Formatting;

/// <summary>How much of a deal can be seen, in words.</summary>
public static class LayerText
{
    /// <summary>"Committed", "Evidenced", "Indicated", "Opaque".</summary>
    public static string Word(VisibilityLayer layer) => layer switch
    {
        VisibilityLayer.Committed => "Committed",
        VisibilityLayer.Evidenced => "Evidenced",
        VisibilityLayer.Indicated => "Indicated",
        VisibilityLayer.Opaque => "Opaque",
    };
}
