using System.Collections.Immutable;
using Revenos.Core.Outcomes;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Playbooks;

/// <summary>Edits one playbook.</summary>
public sealed class PlaybookModel(DirectoryQuery directory, PlaybookVersions versions, PlaybookDoor door, ViewerSource viewers, ViewerClock clock)
{
    /// <summary>What is edited; null when there is no such playbook.</summary>
    public PlaybookForm? Form { get; private set; }

    public ImmutableArray<Pipeline> Pipelines => directory.Current.Pipelines;

    /// <summary>The stages that a milestone's gate may stand in.</summary>
    public ImmutableArray<Stage> Stages => Pipelines.FirstOrDefault(pipeline => pipeline.Id.Value == Form?.Pipeline)?.Stages ?? [];

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; private set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Why it was not saved; null when nobody refused.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Whether no new deal may be planned with it.</summary>
    public bool IsRetired => Form is { Key: { Length: > 0 } known } && directory.Current.Retired.Contains(new(known));

    /// <summary>What was changed when, the newest first; none for a new playbook.</summary>
    public ImmutableArray<VersionLine> Versions { get; private set; } = [];

    /// <summary>The plan of a deal that opens now, as far as the form can be read.</summary>
    public ImmutableArray<Milestone> Preview =>
        Form is null ? [] : [.. Form.Milestones.Where(milestone => !milestone.Faults().Any()).Select(milestone => milestone.Template("preview").At(clock.Now, ""))];

    /// <summary>Loads a playbook to edit.</summary>
    /// <param name="key">Its key; null for a new one.</param>
    /// <param name="cancellation">Ends the loading.</param>
    public async Task LoadAsync(string? key, CancellationToken cancellation = default)
    {
        var catalog = directory.Current;
        (Form, Versions) = (key is null && clock.AsOf is null ? PlaybookForm.New(catalog.Pipelines[0].Id, catalog.Rules.Options) : null, []);
        if (key is null || catalog.FindPlaybook(new(key)) is not { } playbook)
        {
            return;
        }

        var (was, rules) = await versions.OfAsync(playbook.Id, cancellation);
        if (clock.AsOf is null)
        {
            Form = PlaybookForm.Of(playbook, catalog.Rules.Options);
        }
        else if (!was.IsEmpty)
        {
            Form = PlaybookForm.Of(PlaybookVersions.InForce(was, rules).Playbook, catalog.Rules.Options);
        }

        Versions = PlaybookChanges.Lines(was, rules, catalog, clock.Culture);
    }

    /// <summary>Looks for what is wrong, and saves a new version when nothing is.</summary>
    /// <returns>The playbook in force now; null when it was not saved.</returns>
    public async Task<Playbook?> SaveAsync(CancellationToken cancellation = default)
    {
        Refusal = null;
        Faults = Form!.Faults();
        if (Faults.Count > 0)
        {
            return null;
        }

        var playbook = Form.Playbook(directory.Current.Playbooks.Select(other => other.Id.Value));
        var outcome = await door.Save(playbook, await viewers.CurrentAsync(cancellation), cancellation);
        Refusal = outcome.Refusal;
        return outcome.Value;
    }
}
