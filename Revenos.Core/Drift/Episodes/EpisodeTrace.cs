using Revenos.Core.Deals;
using Revenos.Core.Drift.Causes;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Episodes;

/// <summary>An episode as the replay keeps it: what its opening can be told from, for most are passed by and never told.</summary>
internal sealed record EpisodeTrace(
    int Number,
    DateTimeOffset OpenedAt,
    Deal Deal,
    Outlook Outlook,
    double PeakSeverity,
    DateTimeOffset? ClosedAt,
    FactId? ClosedBy,
    EpisodeEnd? End)
{
    public Episode Told(DriftOptions options) => new(
        Number,
        OpenedAt,
        Readings.At(Deal, Outlook, options, OpenedAt),
        CauseFinder.Find(new Scene(Deal, Outlook.TallyAt(OpenedAt, options), options, OpenedAt)),
        PeakSeverity,
        ClosedAt,
        ClosedBy,
        End);
}
