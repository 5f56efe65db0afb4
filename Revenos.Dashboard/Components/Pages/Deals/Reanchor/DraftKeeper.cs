namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>Says when what is typed should be kept: a moment after the last keystroke, and not at every one.</summary>
public sealed class DraftKeeper(TimeProvider time) : IDisposable
{
    /// <summary>A pause in typing; what is lost when a browser dies is at most this old.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private ITimer? _timer;

    /// <summary>Raised from a timer's thread.</summary>
    public event Action? Due;

    /// <summary>Something was typed.</summary>
    public void Touch()
    {
        _timer ??= time.CreateTimer(_ => Due?.Invoke(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(Rest, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer?.Dispose();
}
