using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Digest;

/// <summary>Makes digests: of the present week from the deals as they are looked at, of an earlier one from the deals as they were when it ended.</summary>
public sealed class DigestDesk(ViewedPortfolio portfolio, AsOfPortfolio asOf, Chronicle chronicle, StepsAhead steps, DirectoryQuery directory, ViewerClock clock)
{
    // Histories are in memory while their step is looked for: so many at a time.
    private const int Batch = 200;

    /// <summary>Makes one.</summary>
    /// <param name="state">Which week.</param>
    /// <param name="viewer">Who reads it.</param>
    /// <param name="limits">How much is told.</param>
    /// <param name="progress">Told while the deals of a week that is over are judged.</param>
    /// <param name="cancellation">Ends the making.</param>
    internal async Task<DigestView> MakeAsync(DigestState state, Viewer viewer, DigestLimits limits, IProgress<RecordProgress>? progress, CancellationToken cancellation)
    {
        var period = state.Period(clock);
        var past = chronicle.Snapshot(viewer);
        var standing = period.IsOver
            ? await Task.Run(() => asOf.Load(viewer, period.Through, progress, cancellation), cancellation)
            : await portfolio.SnapshotAsync(viewer, progress, cancellation);
        var maker = await Task.Run(() => new DigestMaker(standing, past, directory.Current, period, limits, clock), cancellation);
        Dictionary<Core.Values.DealId, StepAhead> found = [];
        foreach (var batch in maker.Coming.Chunk(Batch))
        {
            foreach (var (deal, step) in await steps.Find(batch, viewer, period.Through, cancellation))
            {
                found[deal] = step;
            }
        }

        return await Task.Run(() => maker.Make(found), cancellation);
    }
}
