using System.Collections.Immutable;
using Revenos.Core.Outcomes;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Playbooks;

/// <summary>Every playbook, with what a list tells of it.</summary>
public sealed class PlaybooksModel(DirectoryQuery directory, PlaybookDoor door, ViewerSource viewers)
{
    public ImmutableArray<PlaybookLine> Lines { get; private set; } = [];

    /// <summary>Why the last thing was not done; null when it was.</summary>
    public Refusal? Refusal { get; private set; }

    public void Load()
    {
        var catalog = directory.Current;
        Lines =
        [
            .. catalog.Playbooks
                .Select(playbook => new PlaybookLine(
                    playbook,
                    catalog.FindPipeline(playbook.Pipeline)?.Name ?? playbook.Pipeline.Value,
                    playbook.Milestones.Max(milestone => milestone.StartsAfterDays + milestone.LengthDays),
                    catalog.Retired.Contains(playbook.Id)))
                .OrderBy(line => line.IsRetired)
                .ThenBy(line => line.Playbook.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>Takes a playbook out of the offer, or puts it back.</summary>
    public async Task RetireAsync(PlaybookId playbook, bool isRetired)
    {
        var outcome = await door.Retire(playbook, isRetired, await viewers.CurrentAsync());
        Refusal = outcome.Refusal;
        Load();
    }
}

/// <summary>One playbook in the list.</summary>
/// <param name="Playbook">The playbook.</param>
/// <param name="Pipeline">The name of its pipeline.</param>
/// <param name="Days">How long its plan takes.</param>
/// <param name="IsRetired">Whether no new deal may be planned with it.</param>
public sealed record PlaybookLine(Playbook Playbook, string Pipeline, double Days, bool IsRetired);
