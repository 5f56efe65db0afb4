namespace Revenos.Dashboard.Components.Controls;

/// <summary>What was done, said once at the edge of the screen, with the way to undo it. One a circuit.</summary>
public sealed class Toasts(TimeProvider time) : IDisposable
{
    /// <summary>Long enough to read two sentences and to reach Undo; the story of the deal can undo later.</summary>
    public static readonly TimeSpan Stay = TimeSpan.FromSeconds(12);

    // More than this on top of each other hides the page.
    private const int Most = 3;

    private readonly List<Toast> _shown = [];
    private ITimer? _timer;
    private long _last;

    /// <summary>Raised when <see cref="Shown"/> changed; may come from a timer's thread.</summary>
    public event Action? Changed;

    /// <summary>What is shown now, the oldest first; at most three.</summary>
    public IReadOnlyList<Toast> Shown
    {
        get
        {
            lock (_shown)
            {
                return [.. _shown];
            }
        }
    }

    /// <summary>Says that something was done.</summary>
    /// <param name="text">One sentence: "Call with Ruth Bramwell logged. Engagement rose to 0.63."</param>
    /// <param name="undo">Takes it back; null where it cannot be.</param>
    public void Say(string text, Func<Task>? undo = null) => Show(new Toast(text, ToastKind.Done, undo, time.GetUtcNow() + Stay, Interlocked.Increment(ref _last)));

    /// <summary>Says that something was refused or failed; stays until it is closed.</summary>
    public void Warn(string text) => Show(new Toast(text, ToastKind.Refused, null, DateTimeOffset.MaxValue, Interlocked.Increment(ref _last)));

    /// <summary>Takes one away.</summary>
    public void Close(Toast toast)
    {
        lock (_shown)
        {
            _shown.Remove(toast);
        }

        Changed?.Invoke();
    }

    /// <summary>Keeps everything while somebody reads it: a pointer rests on it or the focus is in it.</summary>
    public void Hold()
    {
        lock (_shown)
        {
            _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Lets time run again after <see cref="Hold"/>.</summary>
    public void Release()
    {
        lock (_shown)
        {
            for (var i = 0; i < _shown.Count; i++)
            {
                if (_shown[i].Until != DateTimeOffset.MaxValue)
                {
                    _shown[i] = _shown[i] with { Until = time.GetUtcNow() + Stay };
                }
            }

            Schedule();
        }
    }

    public void Dispose() => _timer?.Dispose();

    private void Show(Toast toast)
    {
        lock (_shown)
        {
            _shown.Add(toast);
            if (_shown.Count > Most)
            {
                _shown.RemoveAt(0);
            }

            Schedule();
        }

        Changed?.Invoke();
    }

    // Under the lock.
    private void Schedule()
    {
        var next = _shown.Select(toast => toast.Until).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        if (next == DateTimeOffset.MaxValue)
        {
            return;
        }

        var wait = next - time.GetUtcNow();
        _timer ??= time.CreateTimer(_ => Expire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Expire()
    {
        lock (_shown)
        {
            var now = time.GetUtcNow();
            _shown.RemoveAll(toast => toast.Until <= now);
            Schedule();
        }

        Changed?.Invoke();
    }
}

/// <summary>One message.</summary>
/// <param name="Text">One or two sentences.</param>
/// <param name="Kind">Whether it was done or refused.</param>
/// <param name="Undo">Takes it back; null where it cannot be.</param>
/// <param name="Until">When it goes away by itself.</param>
/// <param name="Number">Tells it from others: the same may be said twice.</param>
public sealed record Toast(string Text, ToastKind Kind, Func<Task>? Undo, DateTimeOffset Until, long Number);

/// <summary>What became of what a person asked for.</summary>
public enum ToastKind
{
    Done,
    Refused,
}
