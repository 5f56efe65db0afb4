namespace Revenos.Tests.TestKit;

/// <summary>
/// A clock that stands still until a test moves it. Timers fire during <see cref="Advance"/>, in the order in which they
/// are due, each with the clock at exactly the instant it was due.
/// </summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private TaskCompletionSource _made = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = start.ToUniversalTime();

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait for their instant; a test that disposes something expects one fewer.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count(timer => timer.Due is not null);
            }
        }
    }

    /// <summary>Waits until at least so many timers wait for their instant, when something sets one off the test's own path.</summary>
    public async Task TimersAsync(int count)
    {
        while (WaitingTimers < count)
        {
            Task made;
            lock (_lock)
            {
                made = _made.Task;
            }

            if (WaitingTimers < count)
            {
                await made.WaitAsync(TestContext.Current.CancellationToken);
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        TaskCompletionSource made;
        lock (_lock)
        {
            (made, _made) = (_made, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        made.SetResult();
        return timer;
    }

    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + span);
    }

    public void AdvanceTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        while (NextDue(instant) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _now = instant.ToUniversalTime();
        }
    }

    /// <summary>
    /// Moves the clock as a machine that slept: what fell due meanwhile fires once, at the end. For weeks in which a timer of
    /// seconds would fire a million times.
    /// </summary>
    public void SleepTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        List<ManualTimer> due;
        lock (_lock)
        {
            _now = instant.ToUniversalTime();
            due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(timer => timer.Due)];
            foreach (var timer in due)
            {
                timer.Due = timer.Period > TimeSpan.Zero ? _now + timer.Period : null;
            }
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    // Moves the clock to the earliest timer due by then and takes its turn; equal instants fire in the order of their making.
    private ManualTimer? NextDue(DateTimeOffset instant)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= instant).MinBy(timer => timer.Due);
            if (next is null)
            {
                return null;
            }

            _now = next.Due > _now ? next.Due.Value : _now;
            next.Due = next.Period > TimeSpan.Zero ? _now + next.Period : null;
            return next;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private bool _disposed;

        public DateTimeOffset? Due { get; set; }

        public TimeSpan Period { get; private set; }

        // Outside the lock: a callback may read the clock, make a timer or dispose this one.
        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                if (_disposed)
                {
                    return false;
                }

                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                Period = period == Timeout.InfiniteTimeSpan ? TimeSpan.Zero : period;
            }

            // A timer due at once does not wait for the clock to be moved.
            if (dueTime == TimeSpan.Zero)
            {
                clock.Advance(TimeSpan.Zero);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                _disposed = true;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
