using System.Collections.Immutable;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Playbooks;

/// <summary>The playbooks as they are, or as they were at the instant of the past that is looked at.</summary>
public sealed class PlaybookVersions(DirectoryQuery directory, VersionsQuery versions, ViewerClock clock)
{
    /// <summary>All that are in force at that instant.</summary>
    public async Task<ImmutableArray<PlaybookVersion>> AllAsync(CancellationToken cancellation)
    {
        var catalog = directory.Current;
        if (clock.AsOf is null)
        {
            return [.. catalog.Playbooks.Select(playbook => new PlaybookVersion(playbook, catalog.Retired.Contains(playbook.Id), clock.Now, null))];
        }

        var all = ImmutableArray.CreateBuilder<PlaybookVersion>();
        foreach (var playbook in catalog.Playbooks)
        {
            var (was, rules) = await OfAsync(playbook.Id, cancellation);
            if (!was.IsEmpty)
            {
                all.Add(InForce(was, rules));
            }
        }

        return all.ToImmutable();
    }

    /// <summary>Every version of one by that instant, the oldest first, and of its options.</summary>
    public async Task<(ImmutableArray<PlaybookVersion> Playbook, ImmutableArray<RulesVersion> Rules)> OfAsync(PlaybookId playbook, CancellationToken cancellation)
    {
        var (was, rules) = (await versions.OfPlaybook(playbook, cancellation), await versions.OfRules(playbook, cancellation));
        return clock.AsOf is { } at
            ? ([.. was.Where(version => version.MadeAt <= at)], [.. rules.Where(version => version.MadeAt <= at)])
            : (was, rules);
    }

    /// <summary>The last version with the options that were in force beside it.</summary>
    public static PlaybookVersion InForce(ImmutableArray<PlaybookVersion> was, ImmutableArray<RulesVersion> rules) =>
        was[^1] with { Playbook = was[^1].Playbook with { Drift = rules.IsEmpty ? null : rules[^1].Options } };
}
