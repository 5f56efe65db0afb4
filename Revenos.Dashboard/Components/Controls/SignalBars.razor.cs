using Microsoft.AspNetCore.Components;
using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>Four bars with their threshold marks.</summary>
public sealed partial class SignalBars(ViewerClock clock)
{
    /// <summary>The values; nothing is drawn for a deal that is not judged beyond empty tracks.</summary>
    [Parameter, EditorRequired]
    public Standing Standing { get; set; }

    /// <summary>The four thresholds it is judged with.</summary>
    [Parameter, EditorRequired]
    public required SignalThresholds Thresholds { get; set; }

    /// <summary>Whether the names stand under the bars.</summary>
    [Parameter]
    public bool Labels { get; set; } = true;

    private string Sentence => string.Join("; ", SignalText.All.Select(signal =>
        SignalText.Sentence(signal, Standing[signal], Thresholds[signal], clock.Culture)));
}
