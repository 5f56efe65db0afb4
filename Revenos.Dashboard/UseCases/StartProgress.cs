namespace Revenos.Dashboard.UseCases;

/// <summary>Tells the log how far a long work has come that everybody waits for. What is over soon says nothing.</summary>
/// <param name="logger">The log.</param>
/// <param name="done">What is done with the deals: "read".</param>
/// <param name="time">The clock.</param>
internal sealed class StartProgress(ILogger logger, string done, TimeProvider time) : IProgress<RecordProgress>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private long _told = time.GetTimestamp();

    /// <summary>Several may report at once.</summary>
    public void Report(RecordProgress value)
    {
        lock (_lock)
        {
            if (time.GetElapsedTime(_told) < Every)
            {
                return;
            }

            _told = time.GetTimestamp();
        }

        logger.LogInformation("{Done} of {Total} deals {What}", value.Done, value.Total, done);
    }
}
