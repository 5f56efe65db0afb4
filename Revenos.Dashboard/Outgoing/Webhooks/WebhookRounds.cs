using System.Threading.Channels;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Dashboard.Outgoing.Webhooks;

/// <summary>Sends what waits for webhooks as soon as it is due, and sleeps until the next instant.</summary>
internal sealed class WebhookRounds(WebhookOutbox outbox, WebhookSender sender, WebhookSignal signal, TimeProvider time, ILogger<WebhookRounds> logger) : BackgroundService
{
    // What another server stored wakes nobody here; it is found by then if that server does not send it.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(50);

    private readonly Channel<bool> _woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Woken += Wake;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await SendDue(stoppingToken);
                await Sleep(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what waits is sent by another one, or after the next start.
        }
        finally
        {
            signal.Woken -= Wake;
        }
    }

    /// <summary>Sends everything that is due now.</summary>
    internal async Task SendDue(CancellationToken stopping)
    {
        try
        {
            while (await outbox.Claim(stopping) is { IsEmpty: false } posts)
            {
                await Parallel.ForEachAsync(
                    posts,
                    new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = stopping },
                    async (post, cancellation) => await outbox.Tried(post, await sender.Send(post, cancellation), CancellationToken.None));
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "Webhooks could not be told; the next round tries again");
        }
    }

    private void Wake() => _woken.Writer.TryWrite(true);

    private async Task Sleep(CancellationToken stopping)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var woken = _woken.Reader.ReadAsync(awake.Token).AsTask();
        var until = await NextAt(stopping) is { } due ? due - time.GetUtcNow() : LongestSleep;
        var sleep = until < ShortestSleep ? ShortestSleep : until > LongestSleep ? LongestSleep : until;
        await Task.WhenAny(woken, Task.Delay(sleep, time, awake.Token));
        await awake.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }

    private async Task<DateTimeOffset?> NextAt(CancellationToken stopping)
    {
        try
        {
            return await outbox.NextAt(stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "What waits for webhooks could not be read");
            return null;
        }
    }
}
