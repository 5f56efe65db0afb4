using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>
/// What deals refer to: people, teams, pipelines, playbooks and rules, as they are now. One immutable snapshot, replaced as a
/// whole when any of it changes. Bounded by the people and playbooks of one company.
/// </summary>
/// <param name="Kind">What the workspace is for.</param>
/// <param name="People">Everybody who is or was named on a deal.</param>
/// <param name="Teams">The teams.</param>
/// <param name="Pipelines">The pipelines by name; at least one once the store is open.</param>
/// <param name="Playbooks">The playbooks in force, retired ones included: deals were planned with them.</param>
/// <param name="Retired">The playbooks that no new deal may be planned with.</param>
/// <param name="Rules">The workspace's rules.</param>
/// <param name="PlaybookRules">The rules of the playbooks that have options of their own.</param>
public sealed record WorkspaceCatalog(
    WorkspaceKind Kind,
    ImmutableDictionary<PersonId, DirectoryPerson> People,
    ImmutableDictionary<TeamId, DirectoryTeam> Teams,
    ImmutableArray<Pipeline> Pipelines,
    ImmutableArray<Playbook> Playbooks,
    ImmutableHashSet<PlaybookId> Retired,
    DriftRules Rules,
    ImmutableDictionary<PlaybookId, DriftRules> PlaybookRules)
{
    /// <summary>Before the store was opened.</summary>
    public static WorkspaceCatalog Nothing { get; } = new(
        WorkspaceKind.Empty,
        ImmutableDictionary<PersonId, DirectoryPerson>.Empty,
        ImmutableDictionary<TeamId, DirectoryTeam>.Empty,
        [],
        [],
        [],
        DriftRules.Default,
        ImmutableDictionary<PlaybookId, DriftRules>.Empty);

    /// <summary>What the way back goes by: a setting of the installation and not of the database.</summary>
    public RecoveryTerms Recovery { get; init; } = RecoveryTerms.Default;

    /// <summary>The playbooks that new deals may be planned with.</summary>
    public IEnumerable<Playbook> Offered => Playbooks.Where(playbook => !Retired.Contains(playbook.Id));

    /// <summary>The name people read; the key of somebody whom the directory does not know.</summary>
    public string NameOf(PersonId person) => People.TryGetValue(person, out var known) ? known.Name : person.Value;

    public Pipeline? FindPipeline(PipelineId id) => Pipelines.FirstOrDefault(pipeline => pipeline.Id == id);

    public Playbook? FindPlaybook(PlaybookId id) => Playbooks.FirstOrDefault(playbook => playbook.Id == id);

    /// <summary>The rules that a deal of this playbook is judged with: the playbook's own, or else the workspace's.</summary>
    public DriftRules RulesFor(PlaybookId? playbook) =>
        playbook is { } id && PlaybookRules.TryGetValue(id, out var own) ? own : Rules;
}

/// <summary>A person as the directory knows them.</summary>
public sealed record DirectoryPerson(PersonId Id, string Name, TeamId? Team);

/// <summary>A team and who manages it.</summary>
public sealed record DirectoryTeam(TeamId Id, string Name, ImmutableHashSet<PersonId> Managers);
