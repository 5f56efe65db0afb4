using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Account;

/// <summary>The address of somebody's calendar feed: whether there is one, and the one that was just made.</summary>
public sealed class CalendarFeedModel(CalendarFeeds feeds, ViewerSource viewers)
{
    /// <summary>When the feed was made; null where there is none.</summary>
    public DateTimeOffset? MadeAt { get; private set; }

    /// <summary>The address that was made just now, with its secret; null at any other time, for nobody knows it any more.</summary>
    public Uri? Address { get; private set; }

    public async Task LoadAsync(CancellationToken cancellation) =>
        MadeAt = await feeds.MadeAtAsync((await viewers.AccountAsync(cancellation)).Id, cancellation);

    /// <summary>Makes an address; the one before it stops working.</summary>
    /// <param name="site">Where the pages are.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public async Task RenewAsync(Uri site, CancellationToken cancellation)
    {
        var account = await viewers.AccountAsync(cancellation);
        Address = new Uri(site, Urls.CalendarFeed(await feeds.RenewAsync(account.Id, cancellation)));
        await LoadAsync(cancellation);
    }

    public async Task RevokeAsync(CancellationToken cancellation)
    {
        await feeds.RevokeAsync((await viewers.AccountAsync(cancellation)).Id, cancellation);
        MadeAt = null;
    }
}
