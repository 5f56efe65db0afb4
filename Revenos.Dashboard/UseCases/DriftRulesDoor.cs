using Microsoft.EntityFrameworkCore;
using Revenos.Core.Drift;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;

namespace Revenos.Dashboard.UseCases;

/// <summary>Changes the options that deals are judged with. Every version is kept. A null viewer is the product itself.</summary>
public sealed class DriftRulesDoor(IDbContextFactory<RevenosDbContext> contexts, DirectoryQuery directory, Rejudging rejudging, TimeProvider time)
{
    /// <summary>Puts options in force and judges the ongoing deals they concern anew.</summary>
    /// <param name="playbook">The playbook they belong to; null for the workspace.</param>
    /// <param name="options">The options; null lets a playbook go back to those of the workspace.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="progress">How far the judging has come.</param>
    /// <param name="cancellation">Ends the judging; the options stay in force and the next start judges the rest.</param>
    public async Task<Outcome<DriftRules>> Save(
        PlaybookId? playbook,
        DriftOptions? options,
        Viewer? viewer,
        IProgress<RecordProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (Doors.Administrates(viewer) is { } refusal)
        {
            return refusal;
        }

        if (playbook is null && options is null)
        {
            throw new ArgumentException("The workspace always has options.", nameof(options));
        }

        if (playbook is { } id && directory.Current.FindPlaybook(id) is null)
        {
            return StoreRefusals.UnknownPlaybook;
        }

        if (options is not null && Check(options) is { } faults)
        {
            return faults;
        }

        await using (var context = contexts.CreateDbContext())
        {
            var last = await context.DriftRules.MaxAsync(row => (int?)row.Version, cancellation);
            context.DriftRules.Add(new DriftRulesRow
            {
                Version = (last ?? 0) + 1,
                Playbook = playbook,
                Options = options,
                MadeAt = time.GetUtcNow().Stored(),
                MadeBy = viewer?.Person,
            });
            await context.SaveChangesAsync(cancellation);
        }

        var catalog = await directory.Refresh(cancellation);
        await rejudging.Outdated(progress, cancellation);
        return catalog.RulesFor(playbook);
    }

    internal static Refusal? Check(DriftOptions options) =>
        options.Validate() is { IsEmpty: false } faults ? StoreRefusals.Options(faults.Select(fault => fault.Text)) : null;
}
