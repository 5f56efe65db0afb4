using System.Globalization;
using Revenos.Core.Values;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Inbox;

/// <summary>Which part of the inbox the page shows: its address is all there is to it.</summary>
/// <param name="UnreadOnly">Whether what was read is left out.</param>
/// <param name="Before">Only what was told before this instant; null for the latest.</param>
public sealed record InboxState(bool UnreadOnly = false, DateTimeOffset? Before = null)
{
    private const string New = "new";

    /// <summary>The address of this view.</summary>
    public string Url => Urls.Inbox(UnreadOnly, Before is { } at ? Microseconds(at).ToString(CultureInfo.InvariantCulture) : null);

    /// <summary>The view that the parts of an address name; a part that nobody understands is passed over.</summary>
    public static InboxState Parse(string? show, string? before) => new(
        show == New,
        long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < Microseconds(DateTimeOffset.MaxValue)
            ? DateTimeOffset.UnixEpoch.AddTicks(at * TimeSpan.TicksPerMicrosecond)
            : null);

    private static long Microseconds(DateTimeOffset at) => (at.Stored() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
