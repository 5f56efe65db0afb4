using Microsoft.EntityFrameworkCore;
using Revenos.Core.Drift;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.UseCases;

/// <summary>Opens the store before anything is served or any verb runs: migrations, what every workspace has, catalog, portfolio.</summary>
public sealed class StoreOpening(
    IDbContextFactory<RevenosDbContext> contexts,
    DirectoryQuery directory,
    Rebuilding rebuilding,
    Rejudging rejudging,
    PortfolioFill portfolio,
    DataPlace place,
    TimeProvider time,
    ILogger<StoreOpening> logger) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private bool _isOpen;

    /// <summary>The pipeline that every workspace begins with.</summary>
    public static Pipeline Sales { get; } = new(
        new PipelineId("sales"),
        "Sales",
        [.. Enum.GetValues<MilestoneType>().Select(type => new Stage(new StageId(type.ToString().ToLowerInvariant()), type.ToString()))]);

    /// <summary>Opens the store; a second call waits for the first and does nothing more.</summary>
    /// <exception cref="StoreNotOpenedException">It is not there, not of this version, or does not verify.</exception>
    public async Task Open(CancellationToken cancellation = default)
    {
        await _once.WaitAsync(cancellation);
        try
        {
            if (!_isOpen)
            {
                await OpenOnce(cancellation);
                _isOpen = true;
            }
        }
        finally
        {
            _once.Release();
        }
    }

    public void Dispose() => _once.Dispose();

    private async Task OpenOnce(CancellationToken cancellation)
    {
        logger.LogInformation("Data: {Place}", place.Description);
        await using (var context = contexts.CreateDbContext())
        {
            await StoreUpgrade.Run(context, place, cancellation);
            await Furnish(context, cancellation);
        }

        await directory.Refresh(cancellation);
        if (await rebuilding.IsDue(cancellation))
        {
            logger.LogInformation("The read models have another form than this version's: they are made anew from the ledger");
            if (await rebuilding.Run(Progress("made anew"), cancellation) is { Refusal: { } refusal })
            {
                throw new StoreNotOpenedException(refusal);
            }
        }

        // What crossed a threshold while nobody ran is judged before anybody sees it.
        await rejudging.Outdated(Progress("judged"), cancellation);
        var deals = await portfolio.All(Progress("read"), cancellation);
        logger.LogInformation("{Deals} ongoing deals", deals);
    }

    private StartProgress Progress(string done) => new(logger, done, time);

    private async Task Furnish(RevenosDbContext context, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().Stored();
        if (!await context.Workspace.AnyAsync(cancellation))
        {
            context.Workspace.Add(new WorkspaceRow { Kind = WorkspaceKind.Empty, MadeAt = now, ReadModelForm = ReadModel.Form });
        }

        if (!await context.Pipelines.AnyAsync(cancellation))
        {
            context.Pipelines.Add(new PipelineRow { Id = Sales.Id, Name = Sales.Name, Stages = Sales.Stages });
        }

        if (!await context.DriftRules.AnyAsync(cancellation))
        {
            context.DriftRules.Add(new DriftRulesRow { Version = DriftRules.Default.Version, Options = DriftOptions.Default, MadeAt = now });
        }

        await context.SaveChangesAsync(cancellation);
    }
}
