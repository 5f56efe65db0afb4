using Revenos.Core.Visibility;

namespace Revenos.Dashboard.Formatting;

/// <summary>How much of a deal can be seen, in words.</summary>
public static class LayerText
{
    /// <summary>The layers, the one that counts most first.</summary>
    public static IReadOnlyList<VisibilityLayer> All { get; } = [VisibilityLayer.Committed, VisibilityLayer.Evidenced, VisibilityLayer.Indicated, VisibilityLayer.Opaque];

    /// <summary>"Committed", "Evidenced", "Indicated", "Opaque".</summary>
    public static string Word(VisibilityLayer layer) => layer switch
    {
        VisibilityLayer.Committed => "Committed",
        VisibilityLayer.Evidenced => "Evidenced",
        VisibilityLayer.Indicated => "Indicated",
        VisibilityLayer.Opaque => "Opaque",
    };

    /// <summary>What a deal of the layer has.</summary>
    public static string Meaning(VisibilityLayer layer) => layer switch
    {
        VisibilityLayer.Committed => "a Commitment milestone reached with its evidence, and commitments that hold",
        VisibilityLayer.Evidenced => "a Validation milestone reached with its evidence, and evidence that is fresh",
        VisibilityLayer.Indicated => "a Discovery milestone reached with its evidence",
        VisibilityLayer.Opaque => "nothing yet that supports it, or a deal that rests",
    };
}
