using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>A day or an instant, read in the viewer's zone; the machine-readable form stands beside it.</summary>
public sealed partial class DateLabel(ViewerClock clock)
{
    /// <summary>The instant; leave it out for a day.</summary>
    [Parameter]
    public DateTimeOffset? Instant { get; set; }

    /// <summary>The day; leave it out for an instant.</summary>
    [Parameter]
    public DateOnly? Date { get; set; }

    [Parameter]
    public DateForm Form { get; set; } = DateForm.Both;

    /// <summary>What stands there when there is neither.</summary>
    [Parameter]
    public string Missing { get; set; } = "no date";

    private string Text
    {
        get
        {
            var day = Date ?? clock.DayOf(Instant!.Value);
            return Form switch
            {
                DateForm.Both => DateText.Both(day, clock),
                DateForm.Day => DateText.Day(day, clock),
                DateForm.Relative => DateText.Relative(day, clock),
                DateForm.Instant when Instant is { } at => DateText.Instant(at, clock),
                DateForm.Instant => DateText.Day(day, clock),
            };
        }
    }
}
