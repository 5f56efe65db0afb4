using System.Globalization;
using Revenos.Core.Notifications;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Dashboard.Components.Pages.Inbox;

/// <summary>Reads the viewer's inbox, marks what they read, and follows what comes.</summary>
public sealed class InboxModel(ViewerSource viewers, InboxQuery query, InboxDoor door, DirectoryQuery directory, Bells bells, ViewerClock clock)
{
    /// <summary>How much a page shows.</summary>
    public const int PageSize = 50;

    /// <summary>The page; null until it was made.</summary>
    public InboxView? View { get; private set; }

    /// <summary>Makes the page that an address asks for.</summary>
    public async Task ShowAsync(InboxState state, CancellationToken cancellation = default)
    {
        var now = clock.Now;
        var slice = await query.Load(await viewers.CurrentAsync(cancellation), state.UnreadOnly, state.Before, PageSize, cancellation);
        var text = new NotificationText(directory.Current.NameOf, clock);
        View = new InboxView(
            state,
            [
                .. slice.Items.GroupBy(item => clock.DayOf(item.MadeAt))
                    .Select(day => new InboxDay(day.Key, [.. day.Select(item => Line(item, text))])),
            ],
            slice.Unread,
            slice.Next is { } next ? state with { Before = next } : null,
            now);
    }

    /// <summary>Marks one thing as read, or as new again.</summary>
    public async Task MarkAsync(Guid id, bool isRead) => await door.Mark(await viewers.CurrentAsync(), id, isRead);

    /// <summary>Marks everything as read that was there when the page was made.</summary>
    public async Task MarkAllAsync()
    {
        if (View is { } view)
        {
            await door.MarkAll(await viewers.CurrentAsync(), view.ReadAt);
        }
    }

    /// <summary>Has something run after each change of the inbox, until disposed.</summary>
    public async Task<IDisposable> ListenAsync(Func<Task> changed) => bells.Listen((await viewers.CurrentAsync()).Person, changed);

    private InboxLine Line(InboxItem item, NotificationText text) => new(
        item.Id,
        item.Kind,
        NotificationText.Title(item.Kind, item.Detail),
        item.Deal?.Account ?? (item.Kind == NotificationKind.WebhookOff ? "Webhooks" : "Your deals"),
        item.Deal?.Name,
        text.Sentence(item.Kind, item.At, item.Count, item.Detail),
        NotificationLinks.Of(item.Kind, item.Deal?.Id),
        clock.Local(item.MadeAt).ToString("HH:mm", CultureInfo.InvariantCulture),
        item.MadeAt,
        item.IsRead);
}
