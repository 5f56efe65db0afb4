using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Import.Desk;

namespace Revenos.Dashboard.Components.Pages.Import;

/// <summary>Where files are handed in.</summary>
public sealed partial class ImportPage
{
    /// <summary>Whether more files were handed in together than are taken.</summary>
    [SupplyParameterFromQuery]
    public bool TooMany { get; set; }

    [Inject]
    private ImportModel Model { get; set; } = null!;

    private string? Fault => TooMany ? $"Hand in at most {ImportDesk.MostFiles} files at once. These were more, so none of them was taken." : null;

    protected override Task OnInitializedAsync() => Model.OpenAsync();
}
