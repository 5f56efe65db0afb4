using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Changed;

/// <summary>Since when, and of which deals.</summary>
public sealed partial class ChangesFilters(ViewerClock clock)
{
    private DateTime? _from;
    private DateTime? _to;

    [Parameter, EditorRequired]
    public required ChangesView View { get; set; }

    /// <summary>The person wants to see another time or other deals.</summary>
    [Parameter]
    public EventCallback<ChangesState> OnChange { get; set; }

    private ChangesState State => View.State;

    protected override void OnInitialized() => (_from, _to) = (Local(View.After), Local(View.Through));

    // To the minute, as the address and the field have it.
    private DateTime Local(DateTimeOffset at)
    {
        var local = clock.Local(at).DateTime;
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
    }

    private Task Choose(ChangesState state) => OnChange.InvokeAsync(state);
}
