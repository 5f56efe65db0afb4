using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components;

/// <summary>Finds the page of an address. Takes the viewer's zone and languages over into the circuit.</summary>
public sealed partial class Routes(ViewerClock clock)
{
    // Whoever began to type before the circuit was there is not led away from it; later pages are begun at their heading.
    private const string HeadingWhereNobodyTypes = "body:not(:has(:is(input, textarea, select):focus)) h1";

    private string _heading = HeadingWhereNobodyTypes;

    [Parameter]
    public string? Zone { get; set; }

    [Parameter]
    public string? Languages { get; set; }

    protected override void OnInitialized() => clock.Use(Zone, Languages);

    protected override void OnAfterRender(bool firstRender) => _heading = "h1";
}
