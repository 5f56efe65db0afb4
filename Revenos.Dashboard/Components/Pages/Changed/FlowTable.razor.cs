using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Changed;

/// <summary>Deals that went from one place to another.</summary>
public sealed partial class FlowTable(ViewerClock clock);
