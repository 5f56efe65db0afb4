using System.Diagnostics.CodeAnalysis;

namespace Revenos.Dashboard.Live;

/// <summary>
/// Runs something off the caller's thread: at once when it has been quiet, otherwise when the spacing since the begin of
/// the last run has passed. Signals that come meanwhile make one run together; two runs never overlap.
/// </summary>
public sealed class Throttle : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Func<Task> _run;
    private readonly Action<Exception> _failed;
    private readonly TimeSpan _spacing;
    private readonly ITimer _timer;

    // What was in force where the throttle was made, a circuit's culture above all; the signalling thread has its own.
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private bool _wanted;
    private bool _running;
    private bool _waiting;
    private bool _disposed;

    /// <param name="time">Measures the spacing.</param>
    /// <param name="spacing">The shortest time between the begins of two runs; more than zero.</param>
    /// <param name="run">What to run.</param>
    /// <param name="failed">Told what a run threw; the next signal runs it again.</param>
    public Throttle(TimeProvider time, TimeSpan spacing, Func<Task> run, Action<Exception> failed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(spacing, TimeSpan.Zero);
        (_spacing, _run, _failed) = (spacing, run, failed);
        _timer = time.CreateTimer(_ => WaitEnded(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Asks for a run. Returns at once.</summary>
    public void Signal()
    {
        lock (_lock)
        {
            _wanted = true;
        }

        StartIfDue();
    }

    /// <summary>No run begins after this; one that is under way goes on to its end.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        _timer.Dispose();
    }

    private void WaitEnded()
    {
        lock (_lock)
        {
            _waiting = false;
        }

        StartIfDue();
    }

    private void StartIfDue()
    {
        lock (_lock)
        {
            if (!_wanted || _running || _waiting || _disposed)
            {
                return;
            }

            (_wanted, _running, _waiting) = (false, true, true);
            _timer.Change(_spacing, Timeout.InfiniteTimeSpan);
        }

        ThreadPool.UnsafeQueueUserWorkItem(static throttle => throttle.RunInContext(), this, preferLocal: false);
    }

    private void RunInContext()
    {
        if (_context is null)
        {
            _ = RunAsync();
        }
        else
        {
            ExecutionContext.Run(_context, static throttle => _ = ((Throttle)throttle!).RunAsync(), this);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Nobody awaits a run: whatever it throws is handed to the owner, who logs it.")]
    private async Task RunAsync()
    {
        try
        {
            await _run();
        }
        catch (Exception fault)
        {
            _failed(fault);
        }

        lock (_lock)
        {
            _running = false;
        }

        StartIfDue();
    }
}
