using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Horizon;

/// <summary>What fell due this week and what was held.</summary>
public sealed partial class WeekPanel(ViewerClock clock);
