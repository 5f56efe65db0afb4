using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components;

/// <summary>Finds the page of an address. Takes the viewer's zone and languages over into the circuit.</summary>
public sealed partial class Routes(ViewerClock clock)
{
    // A page is begun at its heading; on the first one, whoever went somewhere before its circuit was there is left where they are.
    private string _heading = "body:not(:has(:focus)) h1";

    [Parameter]
    public string? Zone { get; set; }

    [Parameter]
    public string? Languages { get; set; }

    protected override void OnInitialized() => clock.Use(Zone, Languages);

    protected override void OnAfterRender(bool firstRender) => _heading = "h1";
}
