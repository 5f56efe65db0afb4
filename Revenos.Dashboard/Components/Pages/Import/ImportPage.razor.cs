using Microsoft.AspNetCore.Components;

namespace Revenos.Dashboard.Components.Pages.Import;

/// <summary>Where files are handed in.</summary>
public sealed partial class ImportPage
{
    [Inject]
    private ImportModel Model { get; set; } = null!;

    protected override Task OnInitializedAsync() => Model.OpenAsync();
}
