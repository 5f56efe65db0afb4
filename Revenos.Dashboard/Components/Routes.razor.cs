using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components;

/// <summary>Finds the page of an address. Takes the viewer's zone and languages over into the circuit.</summary>
public sealed partial class Routes(ViewerClock clock)
{
    [Parameter]
    public string? Zone { get; set; }

    [Parameter]
    public string? Languages { get; set; }

    protected override void OnInitialized() => clock.Use(Zone, Languages);
}
