using Microsoft.AspNetCore.Components;
using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>One signal as a dial with its value and its threshold; unknown is an empty dial with a question mark.</summary>
public sealed partial class SignalGauge(ViewerClock clock)
{
    [Parameter, EditorRequired]
    public Signal Signal { get; set; }

    /// <summary>The value; null when unknown.</summary>
    [Parameter, EditorRequired]
    public double? Value { get; set; }

    [Parameter, EditorRequired]
    public double Threshold { get; set; }

    private GaugeDial Dial => GaugeDial.Of(Signal, Value, Threshold);

    private string Sentence => SignalText.Sentence(Signal, Value, Threshold, clock.Culture);
}
