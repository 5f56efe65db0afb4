using System.Globalization;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>Has the deals of the past judged before a page shows them, with how far that is.</summary>
public sealed class AsOfModel(ViewerSource viewers, ViewedPortfolio portfolio, ViewerClock clock)
{
    private DateTimeOffset? _ready;

    /// <summary>How much is judged: 0 to 1; null while nobody knows.</summary>
    public double? Share { get; private set; }

    /// <summary>The same in numbers.</summary>
    public string? Detail { get; private set; }

    /// <summary>Whether the deals of the instant that the viewer looks at are there.</summary>
    public bool IsReady => clock.AsOf is null || _ready == clock.AsOf;

    /// <summary>Judges the deals of the instant that the viewer looks at.</summary>
    /// <param name="told">Told how far it is, off the circuit's thread.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task LoadAsync(Action told, CancellationToken cancellation)
    {
        if (clock.AsOf is not { } at)
        {
            _ready = null;
            return;
        }

        (Share, Detail) = (null, null);
        var viewer = await viewers.CurrentAsync(cancellation);
        await portfolio.SnapshotAsync(viewer, new Told(this, told), cancellation);
        _ready = at;
    }

    private sealed class Told(AsOfModel model, Action told) : IProgress<RecordProgress>
    {
        public void Report(RecordProgress value)
        {
            model.Share = value.Total == 0 ? null : (double)value.Done / value.Total;
            model.Detail = $"{NumberText.Count(value.Done, model.Culture)} of {NumberText.Count(value.Total, "deal", "deals", model.Culture)}";
            told();
        }
    }

    private CultureInfo Culture => clock.Culture;
}
