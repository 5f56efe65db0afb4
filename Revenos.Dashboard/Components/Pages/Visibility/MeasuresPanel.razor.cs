using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>The measures, each with what it means.</summary>
public sealed partial class MeasuresPanel(ViewerClock clock);
