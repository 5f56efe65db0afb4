using System.Collections.Immutable;
using Revenos.Core.Notifications;

namespace Revenos.Dashboard.Components.Pages.Inbox;

/// <summary>What the inbox shows.</summary>
/// <param name="State">What was asked for.</param>
/// <param name="Days">By the viewer's day on which it was told, the latest first.</param>
/// <param name="Unread">How much of the whole inbox is new.</param>
/// <param name="Older">The view of what comes before; null when there is nothing.</param>
/// <param name="ReadAt">When this was read: what came since is not marked with the rest.</param>
public sealed record InboxView(InboxState State, ImmutableArray<InboxDay> Days, int Unread, InboxState? Older, DateTimeOffset ReadAt)
{
    public bool IsEmpty => Days.IsEmpty;
}

/// <summary>What was told on one day.</summary>
public sealed record InboxDay(DateOnly Day, ImmutableArray<InboxLine> Lines);

/// <summary>One thing that was told.</summary>
/// <param name="Title">What happened, in two or three words.</param>
/// <param name="About">The account, or what else it is about.</param>
/// <param name="Deal">The deal's name; null for what is about none.</param>
/// <param name="Sentence">What there is to know.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Time">When it was told, on the viewer's clock.</param>
public sealed record InboxLine(
    Guid Id, NotificationKind Kind, string Title, string About, string? Deal, string Sentence, string Href, string Time, DateTimeOffset MadeAt, bool IsRead);
