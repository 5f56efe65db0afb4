using System.Threading.Channels;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Background;

/// <summary>
/// Sleeps until the earliest instant at which a deal changes by itself, has just those deals judged, and sleeps again. A change
/// that brings that instant nearer wakes it. Nothing asks all deals.
/// </summary>
internal sealed class DriftWatch(Rejudging rejudging, TimeProvider time, ILogger<DriftWatch> logger) : BackgroundService
{
    // A timer holds at most some 49 days; waking once a day for nothing costs nothing.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    // Timers count in whole milliseconds: one more and the instant is surely past.
    private static readonly TimeSpan TimerStep = TimeSpan.FromMilliseconds(1);

    // Room for one: that something moved is all there is to know.
    private readonly Channel<bool> _moved = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        rejudging.NextDueMoved += Wake;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await JudgeDue(stoppingToken);
                await Sleep(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what falls due from now on is judged at the next start.
        }
        finally
        {
            rejudging.NextDueMoved -= Wake;
        }
    }

    private void Wake() => _moved.Writer.TryWrite(true);

    private async Task JudgeDue(CancellationToken stopping)
    {
        try
        {
            var deals = await rejudging.Due(stopping);
            if (deals > 0)
            {
                logger.LogInformation("Judged {Deals} deals whose signals crossed a threshold", deals);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The portfolio has moved on by itself; the causes kept with these deals are judged anew at the next start or fact.
            logger.LogError(fault, "Deals that fell due could not be judged");
            await Task.Delay(AfterFault, time, stopping);
        }
    }

    private async Task Sleep(CancellationToken stopping)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var moved = _moved.Reader.ReadAsync(awake.Token).AsTask();
        var until = rejudging.NextDue is { } due ? due - time.GetUtcNow() + TimerStep : LongestSleep;
        var sleep = until < TimerStep ? TimerStep : until > LongestSleep ? LongestSleep : until;
        await Task.WhenAny(moved, Task.Delay(sleep, time, awake.Token));
        await awake.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }
}
