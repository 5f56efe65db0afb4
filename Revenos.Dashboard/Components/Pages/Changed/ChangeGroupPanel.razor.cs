using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Changed;

/// <summary>What happened of one kind.</summary>
public sealed partial class ChangeGroupPanel(ViewerClock clock);
