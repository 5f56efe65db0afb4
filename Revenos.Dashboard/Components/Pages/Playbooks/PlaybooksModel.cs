using System.Collections.Immutable;
using Revenos.Core.Outcomes;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Playbooks;

/// <summary>Every playbook, with what a list tells of it.</summary>
public sealed class PlaybooksModel(DirectoryQuery directory, PlaybookVersions versions, PlaybookDoor door, ViewerSource viewers)
{
    public ImmutableArray<PlaybookLine> Lines { get; private set; } = [];

    /// <summary>Why the last thing was not done; null when it was.</summary>
    public Refusal? Refusal { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation = default)
    {
        var catalog = directory.Current;
        Lines =
        [
            .. (await versions.AllAsync(cancellation))
                .Select(version => new PlaybookLine(
                    version.Playbook,
                    catalog.FindPipeline(version.Playbook.Pipeline)?.Name ?? version.Playbook.Pipeline.Value,
                    version.Playbook.Milestones.Max(milestone => milestone.StartsAfterDays + milestone.LengthDays),
                    version.IsRetired))
                .OrderBy(line => line.IsRetired)
                .ThenBy(line => line.Playbook.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>Takes a playbook out of the offer, or puts it back.</summary>
    public async Task RetireAsync(PlaybookId playbook, bool isRetired)
    {
        var outcome = await door.Retire(playbook, isRetired, await viewers.CurrentAsync());
        Refusal = outcome.Refusal;
        await LoadAsync();
    }
}

/// <summary>One playbook in the list.</summary>
/// <param name="Playbook">The playbook.</param>
/// <param name="Pipeline">The name of its pipeline.</param>
/// <param name="Days">How long its plan takes.</param>
/// <param name="IsRetired">Whether no new deal may be planned with it.</param>
public sealed record PlaybookLine(Playbook Playbook, string Pipeline, double Days, bool IsRetired);
