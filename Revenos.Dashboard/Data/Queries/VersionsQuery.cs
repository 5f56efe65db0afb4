using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Reads what was in force before: every version of the rules and of a playbook, the oldest first.</summary>
public sealed class VersionsQuery(IDbContextFactory<RevenosDbContext> contexts)
{
    /// <summary>The versions of the options of a playbook, or of the workspace.</summary>
    /// <param name="playbook">The playbook; null for the workspace.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ImmutableArray<RulesVersion>> OfRules(PlaybookId? playbook, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.DriftRules.AsNoTracking().Where(row => row.Playbook == playbook).OrderBy(row => row.Version).ToListAsync(cancellation);
        return [.. rows.Select(row => new RulesVersion(row.Options, row.MadeAt, row.MadeBy))];
    }

    /// <summary>The versions of a playbook.</summary>
    public async Task<ImmutableArray<PlaybookVersion>> OfPlaybook(PlaybookId playbook, CancellationToken cancellation = default)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.Playbooks.AsNoTracking().Where(row => row.Id == playbook).OrderBy(row => row.Version).ToListAsync(cancellation);
        return [.. rows.Select(row => new PlaybookVersion(new Playbook(row.Id, row.Name, row.Pipeline, row.Milestones, null), row.IsRetired, row.MadeAt, row.MadeBy))];
    }
}

/// <summary>One version of the options that deals are judged with.</summary>
/// <param name="Options">The options; null where a playbook went back to those of the workspace.</param>
/// <param name="MadeAt">When it came into force.</param>
/// <param name="MadeBy">Who made it; null for the product itself.</param>
public sealed record RulesVersion(DriftOptions? Options, DateTimeOffset MadeAt, PersonId? MadeBy);

/// <summary>One version of a playbook.</summary>
/// <param name="Playbook">The playbook without its options, whose versions are counted apart.</param>
/// <param name="IsRetired">Whether no new deal could be planned with it.</param>
/// <param name="MadeAt">When it came into force.</param>
/// <param name="MadeBy">Who made it; null for the product itself.</param>
public sealed record PlaybookVersion(Playbook Playbook, bool IsRetired, DateTimeOffset MadeAt, PersonId? MadeBy);
