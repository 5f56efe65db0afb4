namespace Revenos.Dashboard.Identity;

/// <summary>
/// Ends the open screens of accounts that were disabled, demoted or given a new password by somebody who could not tell
/// this process: another node, or a verb. What happens in this process ends them at once.
/// </summary>
public sealed partial class AccountWatch(OpenScreens screens, AccountQuery accounts, TimeProvider time, ILogger<AccountWatch> logger) : BackgroundService
{
    /// <summary>With <see cref="CircuitConnections.Farewell"/> well below the five seconds in which a session has to be over.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A database that is away for a moment is no reason to send everybody out, nor to stop looking.
                LogFault(fault);
            }
        }
    }

    /// <summary>Ends the open screens of every session that has ended.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var open = screens.Sessions;
        if (open.IsEmpty)
        {
            return;
        }

        var continuing = await accounts.ContinuingAsync(open, cancellationToken);
        screens.End(session => open.Contains(session) && !continuing.Contains(session));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The accounts of the open screens could not be looked at")]
    private partial void LogFault(Exception fault);
}
