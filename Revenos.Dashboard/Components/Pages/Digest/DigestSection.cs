using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Digest;

/// <summary>A part of the digest: it shows a slice of the view.</summary>
public abstract class DigestSection : ComponentBase
{
    [Inject]
    protected ViewerClock Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public required DigestView View { get; set; }

    protected string Count(long count) => NumberText.Count(count, Clock.Culture);

    protected string Share(double? share) => share is { } known ? NumberText.Percent(known, Clock.Culture) : "unknown";
}
