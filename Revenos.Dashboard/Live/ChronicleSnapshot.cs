using Revenos.Core.People;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>
/// What one viewer sees of the chronicle, frozen. Who may see a deal now sees all of its past; a deal that the viewer may not
/// see is nowhere in it.
/// </summary>
public sealed class ChronicleSnapshot
{
    private readonly ChronicleState _state;

    internal ChronicleSnapshot(ChronicleState state, Viewer viewer) => (_state, Viewer) = (state, viewer);

    /// <summary>Counts the changes of the whole chronicle; what was made from a snapshot holds as long as this is the same.</summary>
    public long Version => _state.Version;

    /// <summary>Who sees this.</summary>
    public Viewer Viewer { get; }

    /// <summary>Every deal the viewer sees, ongoing or closed, in no order.</summary>
    public IEnumerable<ChronicleDeal> Deals =>
        _state.Circles.Where(circle => circle.Key.Admits(Viewer)).SelectMany(circle => circle.Value.Values);

    /// <summary>The deals of which something is different at an instant or after it: of many years, the few that had not ended by then.</summary>
    public IEnumerable<ChronicleDeal> Since(DateTimeOffset at) => Deals.Where(deal => !deal.Course.IsOver(at));

    /// <summary>One deal; null when there is none of that id, or none that the viewer sees.</summary>
    public ChronicleDeal? Find(DealId id) =>
        _state.Deals.TryGetValue(id, out var deal) && Reach.Of(deal).Admits(Viewer) ? deal : null;
}
