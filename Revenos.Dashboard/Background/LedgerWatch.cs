using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Background;

/// <summary>Looks at the ledger's end every two seconds, for what another process wrote.</summary>
internal sealed class LedgerWatch(PortfolioFollow follow, TimeProvider time, ILogger<LedgerWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Every, time);
        try
        {
            // A look longer than the interval delays the next one: there are never two.
            while (await ticks.WaitForNextTickAsync(stoppingToken))
            {
                await Look(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; the next start reads everything.
        }
    }

    private async Task Look(CancellationToken stopping)
    {
        try
        {
            var deals = await follow.Look(stopping);
            if (deals > 0)
            {
                logger.LogInformation("Took over {Deals} deals that another process wrote", deals);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "What other processes wrote could not be read; the next look catches up");
            await Task.Delay(AfterFault, time, stopping);
        }
    }
}
