using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Dashboard.Background;

/// <summary>Rings for what another server told somebody with a screen open here, and sweeps old things out once a day.</summary>
internal sealed class InboxWatch(InboxFollow follow, TimeProvider time, ILogger<InboxWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Every, time);
        var sweptOn = DateOnly.MinValue;
        try
        {
            while (await ticks.WaitForNextTickAsync(stoppingToken))
            {
                var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
                await Look(isSweeping: today != sweptOn, stoppingToken);
                sweptOn = today;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; screens read their inbox anew when they come back.
        }
    }

    private async Task Look(bool isSweeping, CancellationToken stopping)
    {
        try
        {
            await follow.Look(stopping);
            if (isSweeping)
            {
                await follow.Sweep(stopping);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "What people were told on other servers could not be read; the next look catches up");
            await Task.Delay(AfterFault, time, stopping);
        }
    }
}
