using Revenos.Core.Visibility;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>The words of the visibility page.</summary>
internal static class VisibilityText
{
    public static string Name(VisibilityBy by) => by switch
    {
        VisibilityBy.Layer => "layer",
        VisibilityBy.Stage => "stage",
        VisibilityBy.Close => "month of close",
        VisibilityBy.Currency => "currency",
    };

    /// <summary>What takes value off, as the row of a table says it.</summary>
    public static string Name(Shortfall reason) => reason switch
    {
        Shortfall.Resting => "Paused",
        Shortfall.Drifting => "Drifting",
        Shortfall.Faded => "Proof has faded",
        Shortfall.Unproven => "No proof yet",
        Shortfall.PartWay => "Proven part of the way",
    };

    public static string Definition(Shortfall reason) => reason switch
    {
        Shortfall.Resting => "A resting deal is opaque: nothing of it counts until it goes on.",
        Shortfall.Drifting => "Drift takes one layer off.",
        Shortfall.Faded => "Evidence freshness or commitment strength is below the threshold that the deal's layer asks for.",
        Shortfall.Unproven => "No milestone is complete with its evidence, so nothing of it counts.",
        Shortfall.PartWay => "Its layer counts in part; the rest waits for the next proof.",
    };

    /// <summary>Why the value of one deal is not all counted: every reason that applies.</summary>
    public static string Why(VisibleDeal deal)
    {
        var reasons = Enum.GetValues<Shortfall>().Where(reason => deal.Lost(reason).Amount != 0).Select(reason => Why(reason, deal)).ToArray();
        return reasons.Length == 0 ? "" : string.Join("; ", reasons);
    }

    private static string Why(Shortfall reason, VisibleDeal deal) => reason switch
    {
        Shortfall.Resting => "paused",
        Shortfall.Drifting => $"drift takes {Word(deal.Supported)} to {Word(deal.Layer)}",
        Shortfall.Faded => $"{(deal.Proven == VisibilityLayer.Committed ? "commitments or evidence have" : "evidence has")} faded: {Word(deal.Proven)} to {Word(deal.Supported)}",
        Shortfall.Unproven => "no milestone complete with its evidence",
        Shortfall.PartWay => $"proven as far as {Word(deal.Proven)}",
    };

    private static string Word(VisibilityLayer layer) => LayerText.Word(layer).ToLowerInvariant();
}
