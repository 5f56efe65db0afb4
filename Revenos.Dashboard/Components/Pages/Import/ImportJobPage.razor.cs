using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Import.Desk;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Reports;
using Revenos.Dashboard.Import.Running;

namespace Revenos.Dashboard.Components.Pages.Import;

/// <summary>From files handed in to deals on the board. The run belongs to the job, not to this screen.</summary>
public sealed partial class ImportJobPage : IDisposable
{
    private ImportJob? _followed;
    private string? _saved;
    private bool _isOpened;

    [Parameter]
    public string Key { get; set; } = "";

    [Inject]
    private ImportModel Model { get; set; } = null!;

    private bool IsTried => Model.Job?.Report is { IsDryRun: true };

    private string Summary => Model.Job switch
    {
        null => "",
        { IsRunning: true } => "Running. You may leave this page; it goes on.",
        { Report: { } report } => ImportReportText.Headline(report),
        _ when !Model.IsReadable => "Not all of these files can be read.",
        _ => "Nothing is imported yet.",
    };

    public void Dispose()
    {
        if (_followed is not null)
        {
            _followed.Changed -= OnChanged;
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_followed?.Key == Key)
        {
            return;
        }

        await Model.OpenAsync(Key);
        Dispose();
        _followed = Model.Job;
        _isOpened = true;
        if (_followed is not null && RendererInfo.IsInteractive)
        {
            _followed.Changed += OnChanged;
        }
    }

    // Comes from the thread of the import; a screen that is gone by then has nothing to show.
    private void OnChanged() => _ = InvokeAsync(StateHasChanged);

    private Task Choose(ChangeEventArgs choice)
    {
        _saved = null;
        return Model.ChooseAsync((string?)choice.Value ?? ImportModel.OwnMapping);
    }

    private async Task Read(LookedAt file, ReadingChoices choices)
    {
        await Model.ReadAsync(file, choices);
        StateHasChanged();
    }

    private async Task Name(LookedAt file, string? table)
    {
        await Model.NameAsync(file, table);
        StateHasChanged();
    }

    private async Task Save() => _saved = await Model.SaveAsync() ?? $"Saved as “{Model.Saved}”.";

    private async Task Start(bool isDryRun) => await Model.StartAsync(isDryRun);

    private static string PhaseText(ImportProgress progress) => progress.Phase == ImportPhase.Reading ? "Reading the files" : "Going through the deals";

    private static string? DetailText(ImportProgress progress) => progress.Phase == ImportPhase.Reading
        ? null
        : $"{ImportReportText.Count(progress.Deals, "deal", "deals")}, {ImportReportText.Count(progress.Facts, "fact", "facts")}";
}
