using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>What lies between plain and weighted value.</summary>
public sealed partial class ShortfallPanel(ViewerClock clock);
