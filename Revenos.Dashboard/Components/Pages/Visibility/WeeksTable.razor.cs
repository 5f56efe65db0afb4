using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>The value of the last weeks as a table.</summary>
public sealed partial class WeeksTable(ViewerClock clock);
