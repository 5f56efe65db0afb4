using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Playbooks;

/// <summary>The list of playbooks.</summary>
public sealed partial class PlaybooksPage(PlaybooksModel model, ViewerClock clock)
{
    protected override Task OnInitializedAsync() => model.LoadAsync();
}
