using Revenos.Core.People;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.UseCases;

/// <summary>
/// The portfolio that somebody looks at: the live one, or that of the instant of the past that they look at. Scoped to a request
/// or a circuit, and keeps its last past, so that going from page to page does not make it anew.
/// </summary>
public sealed class ViewedPortfolio(Portfolio live, AsOfPortfolio past, Chronicle chronicle)
{
    private volatile Kept? _kept;

    /// <summary>What a viewer sees at the instant they look at.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="progress">Told by several threads while deals of the past are judged.</param>
    /// <param name="cancellation">Ends the judging.</param>
    public async ValueTask<PortfolioSnapshot> SnapshotAsync(Viewer viewer, IProgress<RecordProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (viewer.AsOf is not { } at)
        {
            _kept = null;
            return live.Snapshot(viewer);
        }

        var version = chronicle.Snapshot(viewer).Version;
        if (_kept is { } kept && kept.Holds(viewer, version))
        {
            return kept.Snapshot;
        }

        // Finding the deals of that time is work for the processor before it is any for the database.
        var snapshot = await Task.Run(() => past.Load(viewer, at, progress, cancellation), cancellation);
        _kept = new(viewer, version, snapshot);
        return snapshot;
    }

    /// <summary>What a viewer sees, and every later change of it; the past does not change.</summary>
    /// <param name="viewer">Who.</param>
    /// <param name="changed">Told as by <see cref="Portfolio.Subscribe"/>.</param>
    /// <param name="cancellation">Ends the judging.</param>
    public async ValueTask<(PortfolioSnapshot Snapshot, Subscription? Subscription)> SubscribeAsync(
        Viewer viewer, Func<PortfolioChange, Task> changed, CancellationToken cancellation = default)
    {
        if (viewer.AsOf is not null)
        {
            return (await SnapshotAsync(viewer, null, cancellation), null);
        }

        _kept = null;
        return live.Subscribe(viewer, changed);
    }

    /// <summary>Every later change of what a viewer sees, for who reads the rest elsewhere; null for the past.</summary>
    public Subscription? Hear(Viewer viewer, Func<PortfolioChange, Task> changed) => viewer.AsOf is null ? live.Subscribe(viewer, changed).Subscription : null;

    private sealed record Kept(Viewer Viewer, long Version, PortfolioSnapshot Snapshot)
    {
        // A change of any deal may be a change of its past.
        public bool Holds(Viewer viewer, long version) =>
            Version == version && viewer with { Teams = Viewer.Teams } == Viewer && viewer.Teams.SetEquals(Viewer.Teams);
    }
}
