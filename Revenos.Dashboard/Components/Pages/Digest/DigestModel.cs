using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Digest;

/// <summary>Makes the page of the digest. It does not change while somebody reads it: it is a paper, made at an instant.</summary>
public sealed class DigestModel(ViewerSource viewers, DigestDesk desk)
{
    private int _asked;

    /// <summary>The page; null until it was made.</summary>
    public DigestView? View { get; private set; }

    /// <summary>Makes the page of a week.</summary>
    /// <param name="state">Which week.</param>
    /// <param name="judged">Told the share of the deals that are judged by now, from 0 to 1; by several threads.</param>
    /// <param name="cancellation">Ends the making.</param>
    public async Task ShowAsync(DigestState state, Action<double>? judged = null, CancellationToken cancellation = default)
    {
        var asked = ++_asked;
        View = null;
        var progress = new Progress<RecordProgress>(step => judged?.Invoke(step.Total == 0 ? 1 : (double)step.Done / step.Total));
        var view = await desk.MakeAsync(state, await viewers.CurrentAsync(cancellation), DigestLimits.TwoSheets, progress, cancellation);
        // Another week may have been asked for meanwhile, and have been faster.
        if (asked == _asked)
        {
            View = view;
        }
    }
}
