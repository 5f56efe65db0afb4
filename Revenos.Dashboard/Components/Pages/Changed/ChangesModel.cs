using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Changed;

/// <summary>Makes the page of changes. It does not change while somebody reads it: it tells of a time that has passed.</summary>
public sealed class ChangesModel(ViewerSource viewers, LastVisits visits, Chronicle chronicle, DirectoryQuery directory, ViewerClock clock)
{
    /// <summary>The page; null until it was made.</summary>
    public ChangesView? View { get; private set; }

    /// <summary>Makes the page, off the caller's thread, for it takes a while with many deals.</summary>
    public async Task ShowAsync(ChangesState asked, CancellationToken cancellation = default)
    {
        var account = await viewers.AccountAsync(cancellation);
        // Looking back is no visit, and when one was here before that time is not kept.
        var last = account.Viewer.AsOf is null ? await visits.ComeAsync(account.Id, Urls.Changes, cancellation) : null;
        var maker = new ChangesMaker(chronicle.Snapshot(account.Viewer), directory.Current, clock);
        View = await Task.Run(() => maker.Make(asked, last), cancellation);
    }
}
