using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Import.Desk;
using Revenos.Dashboard.Import.Engine;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Running;

namespace Revenos.Dashboard.Components.Pages.Import;

/// <summary>What the pages of the import know and do.</summary>
public sealed class ImportModel(ImportDesk desk, ProfileLibrary profiles, ViewerSource viewers, TimeProvider time)
{
    /// <summary>The choice that stands for mapping columns in the page.</summary>
    public const string OwnMapping = "";

    private ImportProfile? _profile;

    public ImmutableArray<string> Profiles { get; private set; } = [];

    public ImmutableArray<ImportJob> Jobs { get; private set; } = [];

    public ImportJob? Job { get; private set; }

    public string Chosen { get; private set; } = OwnMapping;

    public MappingDraft? Draft { get; private set; }

    public MappingPreview? Preview { get; private set; }

    /// <summary>Why the files do not fit the profile; null when they do.</summary>
    public string? Misfit { get; private set; }

    public string? Saved { get; private set; }

    /// <summary>The past as it stood on a day; null for all of it.</summary>
    public DateOnly? Until { get; set; }

    public bool AsToday { get; set; }

    /// <summary>The tables of the chosen profile; none while columns are mapped in the page.</summary>
    public ImmutableArray<string> Tables => _profile is null ? [] : [.. _profile.Tables.Select(table => table.Name)];

    public bool IsReadable => Job is { } job && job.Files.Length > 0 && job.Files.All(file => file.Refusal is null);

    /// <summary>Files of facts need no profile.</summary>
    public bool IsFacts => IsReadable && Job!.Files.All(file => file.Recognised!.Shape == FileShape.Facts);

    public bool MayMap => IsReadable && !IsFacts && Job!.Files.Length == 1;

    public bool MayTry => IsReadable && Misfit is null && (IsFacts || Chosen != OwnMapping || Preview is { Refusal: null });

    public async Task OpenAsync(CancellationToken cancellation = default) => Jobs = desk.Of((await viewers.CurrentAsync(cancellation)).Person);

    /// <summary>False when there is no such job of this person.</summary>
    public async Task<bool> OpenAsync(string key, CancellationToken cancellation = default)
    {
        Job = desk.Find(key, (await viewers.CurrentAsync(cancellation)).Person);
        Profiles = await profiles.Names(cancellation);
        await PrepareAsync(cancellation);
        return Job is not null;
    }

    /// <summary>Reads a file as a person says it is read; what was mapped from its columns begins anew.</summary>
    public Task ReadAsync(LookedAt file, ReadingChoices choices, CancellationToken cancellation = default)
    {
        Job!.State(LookedAt.Of(file.File, choices, file.Table));
        return PrepareAsync(cancellation);
    }

    /// <summary>Takes a file for a table of the profile.</summary>
    /// <param name="file">The file.</param>
    /// <param name="table">The table; null lets it be found out.</param>
    /// <param name="cancellation">Ends the looking up of the profile.</param>
    public Task NameAsync(LookedAt file, string? table, CancellationToken cancellation = default)
    {
        Job!.State(file with { Table = table });
        return ChooseAsync(Chosen, cancellation);
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        if (IsReadable && !IsFacts)
        {
            Draft = MayMap ? new MappingDraft(Job!.Files[0].Recognised!) : null;
            await ChooseAsync(await BestAsync(cancellation), cancellation);
        }
    }

    /// <summary>Takes another profile, or the mapping in the page.</summary>
    public async Task ChooseAsync(string profile, CancellationToken cancellation = default)
    {
        (Chosen, _profile, Misfit, Saved) = (profile, null, null, null);
        if (profile == OwnMapping)
        {
            Remap();
            return;
        }

        var found = await profiles.Find(profile, cancellation);
        _profile = found.Value;
        Misfit = found.IsAccepted ? TableMatcher.Match(found.Value, Files, StatedTables).Refusal?.Text : found.Refusal.Text;
    }

    /// <summary>Works the mapping out anew after a choice in it.</summary>
    public void Remap()
    {
        if (Draft is null || Job is null)
        {
            Misfit = "These files need a profile: several tables cannot be mapped in the page.";
            return;
        }

        Preview = Draft.Deal.Length == 0 || Draft.Opened.Length == 0
            ? new MappingPreview([], 0, [], "Say which column names the deal and which says when.")
            : MappingPreview.Of(Draft.ToProfile(), Job.Files[0].Recognised!, Job.Folder, time.GetUtcNow());
    }

    /// <returns>Null, or why it could not be saved.</returns>
    public async Task<string?> SaveAsync(CancellationToken cancellation = default)
    {
        if (Draft is null || Draft.Name.Trim().Length == 0)
        {
            return "Give the profile a name first.";
        }

        var profile = Draft.ToProfile();
        if (BuiltInProfiles.Names.Contains(profile.Name))
        {
            return "That name belongs to a profile of the product. Choose another.";
        }

        var refusal = await profiles.Save(profile, await viewers.CurrentAsync(cancellation), cancellation);
        if (refusal is not null)
        {
            return refusal.Text;
        }

        Profiles = await profiles.Names(cancellation);
        Saved = profile.Name;
        return null;
    }

    /// <summary>Begins a dry run or the import.</summary>
    /// <returns>The run itself; the page follows it through the job and need not wait for it.</returns>
    public async Task<Task> StartAsync(bool isDryRun)
    {
        // Asked again: the page may have been open for hours.
        Viewer viewer = await viewers.CurrentAsync();
        var profile = IsFacts ? null : Chosen == OwnMapping ? Draft!.ToProfile() : _profile;
        var request = new ImportRequest([.. Job!.Files.Select(file => file.File)], profile, isDryRun)
        {
            Until = Until is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null,
            AsToday = AsToday && Until is not null,
            Choices = Job.Files.DistinctBy(file => file.File.Name).ToImmutableDictionary(file => file.File.Name, file => file.Choices),
            Tables = StatedTables,
        };
        return desk.Start(Job, request, viewer);
    }

    private ImmutableDictionary<string, string> StatedTables => Job!.Files
        .Where(file => file.Table is not null && Tables.Contains(file.Table))
        .DistinctBy(file => file.File.Name)
        .ToImmutableDictionary(file => file.File.Name, file => file.Table!);

    private IReadOnlyList<RecognisedFile> Files => [.. Job!.Files.Select(file => file.Recognised!)];

    // The first profile that all files fit, those made here before those of the product.
    private async Task<string> BestAsync(CancellationToken cancellation)
    {
        foreach (var name in Profiles.OrderBy(BuiltInProfiles.Names.Contains))
        {
            if (await profiles.Find(name, cancellation) is { IsAccepted: true } found && TableMatcher.Match(found.Value, Files) is { IsAccepted: true })
            {
                return name;
            }
        }

        return MayMap ? OwnMapping : Profiles[0];
    }
}
