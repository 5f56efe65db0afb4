using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>How much is new in somebody's inbox, kept current while a screen shows it.</summary>
public sealed class BellModel(ViewerSource viewers, InboxQuery query, Bells bells)
{
    /// <summary>More than this is not told apart: it does not help to know.</summary>
    public const int MostTold = 99;

    /// <summary>How many things are unread.</summary>
    public int Unread { get; private set; }

    /// <summary>The number on the bell: "7", "99+"; empty when nothing is new.</summary>
    public string Badge => Unread switch
    {
        0 => "",
        > MostTold => $"{MostTold}+",
        var count => $"{count}",
    };

    /// <summary>What the bell says to those who listen.</summary>
    public string Label => Unread switch
    {
        0 => "Inbox, nothing new",
        1 => "Inbox, 1 new",
        var count => $"Inbox, {count} new",
    };

    /// <summary>Reads the count.</summary>
    public async Task LoadAsync(CancellationToken cancellation = default) =>
        Unread = await query.CountUnread(await viewers.CurrentAsync(cancellation), cancellation);

    /// <summary>Has something run after each change of the inbox, once the count is read, until disposed.</summary>
    public async Task<IDisposable> ListenAsync(Func<Task> changed) =>
        bells.Listen((await viewers.CurrentAsync()).Person, async () =>
        {
            await LoadAsync();
            await changed();
        });
}
