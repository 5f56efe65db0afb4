using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>Plain and weighted value told apart by one thing.</summary>
public sealed partial class VisibilityTablePanel(ViewerClock clock)
{
    private VisibilityFigure Figure => Table.By switch
    {
        VisibilityBy.Layer => VisibilityFigure.Layer,
        VisibilityBy.Stage => VisibilityFigure.Stage,
        VisibilityBy.Close => VisibilityFigure.Close,
        VisibilityBy.Currency => VisibilityFigure.Currency,
    };
}
