namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>Says that there is something new to send, so that nobody has to ask all the time.</summary>
public sealed class WebhookSignal
{
    /// <summary>Raised when a delivery was stored.</summary>
    public event Action? Woken;

    public void Wake() => Woken?.Invoke();
}
