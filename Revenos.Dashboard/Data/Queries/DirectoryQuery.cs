using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Drift;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Keeps the catalog of the workspace in memory and says when it changed.</summary>
public sealed class DirectoryQuery(IDbContextFactory<RevenosDbContext> contexts, RecoveryTerms recovery, ILogger<DirectoryQuery> logger)
{
    private readonly Lock _lock = new();
    private ImmutableArray<Action<WorkspaceCatalog>> _listeners = [];
    private volatile WorkspaceCatalog _current = WorkspaceCatalog.Nothing;
    private volatile CatalogExtent? _extent;

    /// <summary>The catalog as it was last read.</summary>
    public WorkspaceCatalog Current => _current;

    /// <summary>
    /// Whether the store holds more, or fewer, people, teams, pipelines or versions of playbooks and rules than were read: another
    /// process made some. What it changed in place, a name above all, comes with the next <see cref="Refresh"/>.
    /// </summary>
    public async Task<bool> IsOutgrown(CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var stored = await context.Workspace
            .Select(workspace => new CatalogExtent(
                workspace.Kind, context.People.Count(), context.Teams.Count(), context.Pipelines.Count(), context.Playbooks.Count(), context.DriftRules.Count()))
            .SingleOrDefaultAsync(cancellation);
        return stored is not null && stored != _extent;
    }

    /// <summary>Is told of every new catalog until disposed. Called on the thread of whoever made the change: hand on what takes time.</summary>
    public IDisposable OnChange(Action<WorkspaceCatalog> listener)
    {
        lock (_lock)
        {
            _listeners = _listeners.Add(listener);
        }

        return new Listening(this, listener);
    }

    /// <summary>Reads the catalog anew; the doors do so after they changed it.</summary>
    public async Task<WorkspaceCatalog> Refresh(CancellationToken cancellation = default)
    {
        var (catalog, extent) = await Load(cancellation);
        ImmutableArray<Action<WorkspaceCatalog>> listeners;
        lock (_lock)
        {
            (_current, _extent) = (catalog, extent);
            listeners = _listeners;
        }

        foreach (var listener in listeners)
        {
            Tell(listener, catalog);
        }

        return catalog;
    }

    // A listener that fails harms neither the door nor the other listeners.
    private void Tell(Action<WorkspaceCatalog> listener, WorkspaceCatalog catalog)
    {
        try
        {
            listener(catalog);
        }
        catch (Exception fault)
        {
            logger.LogError(fault, "Somebody who listens for a new catalog failed");
        }
    }

    private async Task<(WorkspaceCatalog Catalog, CatalogExtent Extent)> Load(CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var workspace = await context.Workspace.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var people = await context.People.AsNoTracking().ToListAsync(cancellation);
        var teams = await context.Teams.AsNoTracking().Include(team => team.Managers).ToListAsync(cancellation);
        var pipelines = await context.Pipelines.AsNoTracking().ToListAsync(cancellation);
        var playbooks = await context.Playbooks.AsNoTracking().ToListAsync(cancellation);
        var rules = await context.DriftRules.AsNoTracking().OrderBy(row => row.Version).ToListAsync(cancellation);

        var inForce = playbooks.GroupBy(row => row.Id).Select(versions => versions.MaxBy(row => row.Version)!).OrderBy(row => row.Name, StringComparer.Ordinal).ToList();
        var own = rules.Where(row => row.Playbook is not null)
            .GroupBy(row => row.Playbook!.Value)
            .Select(versions => versions.Last())
            .Where(row => row.Options is not null)
            .ToImmutableDictionary(row => row.Playbook!.Value, row => new DriftRules(row.Version, row.Options!));

        var kind = workspace?.Kind ?? WorkspaceKind.Empty;
        var catalog = new WorkspaceCatalog(
            kind,
            people.ToImmutableDictionary(row => row.Id, row => new DirectoryPerson(row.Id, row.Name, row.Team)),
            teams.ToImmutableDictionary(row => row.Id, row => new DirectoryTeam(row.Id, row.Name, [.. row.Managers.Select(manager => manager.Person)])),
            [.. pipelines.Select(row => new Pipeline(row.Id, row.Name, row.Stages)).OrderBy(pipeline => pipeline.Name, StringComparer.Ordinal)],
            [.. inForce.Select(row => new Playbook(row.Id, row.Name, row.Pipeline, row.Milestones, own.GetValueOrDefault(row.Id)?.Options))],
            [.. inForce.Where(row => row.IsRetired).Select(row => row.Id)],
            rules.LastOrDefault(row => row.Playbook is null) is { Options: not null } workspaceRules
                ? new DriftRules(workspaceRules.Version, workspaceRules.Options)
                : DriftRules.Default,
            own)
        {
            Recovery = recovery,
        };
        return (catalog, new CatalogExtent(kind, people.Count, teams.Count, pipelines.Count, playbooks.Count, rules.Count));
    }

    private sealed record CatalogExtent(WorkspaceKind Kind, int People, int Teams, int Pipelines, int Playbooks, int Rules);

    private sealed class Listening(DirectoryQuery directory, Action<WorkspaceCatalog> listener) : IDisposable
    {
        public void Dispose()
        {
            lock (directory._lock)
            {
                directory._listeners = directory._listeners.Remove(listener);
            }
        }
    }
}
