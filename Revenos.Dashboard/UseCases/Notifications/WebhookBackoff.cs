using System.Buffers.Binary;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>How long a failed delivery waits: twice as long each time, up to six hours, and by up to a fifth more, so that many do not come back at once.</summary>
public static class WebhookBackoff
{
    private const double Spread = 0.2;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <param name="tries">How often it was tried; at least 1.</param>
    /// <param name="delivery">The delivery: its id ends in chance, and each has its own place within the spread.</param>
    public static TimeSpan After(int tries, Guid delivery)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tries, 1);
        Span<byte> bytes = stackalloc byte[16];
        delivery.TryWriteBytes(bytes);
        var share = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]) / (double)uint.MaxValue;
        var wait = Math.Min(First.TotalSeconds * Math.Pow(2, tries - 1), Longest.TotalSeconds);
        return TimeSpan.FromSeconds(wait * (1 + (Spread * share)));
    }
}
