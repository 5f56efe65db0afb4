using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>The deals that maps count.</summary>
internal static class MomentsOf
{
    /// <summary>What a viewer sees now.</summary>
    public static Moments Viewer(PortfolioSnapshot snapshot, DateTimeOffset now)
    {
        var today = snapshot.Deals.Select(deal => DealFigure.Of(deal, snapshot.Viewer.Person, now)).ToArray();
        return new([now], _ => today);
    }
}
