using System.Collections.Immutable;
using Revenos.Core.Deals;

namespace Revenos.Core.Drift.Episodes;

/// <summary>What replaying a history up to an instant leaves.</summary>
/// <param name="Deal">The deal at that instant.</param>
/// <param name="Outlook">Its outlook, the episode open at its beginning included.</param>
/// <param name="Through">The last instant of the stretch that it tells.</param>
/// <param name="Episodes">Every episode that began by that instant, in order; only the last can be open.</param>
internal sealed record Replayed(Deal Deal, Outlook Outlook, DateTimeOffset Through, ImmutableArray<EpisodeTrace> Episodes)
{
    /// <summary>The episode that is open at that instant, or null.</summary>
    public EpisodeTrace? Open => Episodes is [.., { ClosedAt: null } last] ? last : null;
}

/// <summary>
/// Walks through the stretches of a history and keeps its episodes. With time alone signals only fall, so an episode opens
/// anywhere in a stretch, where it is solved for, and closes only at the fact that begins one.
/// </summary>
internal static class EpisodeReplay
{
    /// <summary>Replays a history up to an instant; null when the deal had not opened by then.</summary>
    public static Replayed? Run(DealHistory history, DriftOptions options, DateTimeOffset until) => Walk(history, options, until).LastOrDefault();

    /// <summary>What stretch after stretch leaves, up to an instant.</summary>
    public static IEnumerable<Replayed> Walk(DealHistory history, DriftOptions options, DateTimeOffset until)
    {
        ImmutableArray<EpisodeTrace> episodes = [];
        foreach (var stretch in Stretch.Of(history, options, until))
        {
            var replayed = Step(episodes, stretch, options);
            episodes = replayed.Episodes;
            yield return replayed;
        }
    }

    private static Replayed Step(ImmutableArray<EpisodeTrace> episodes, Stretch stretch, DriftOptions options)
    {
        var (deal, _, outlook, through) = stretch;
        if (episodes is [.., { ClosedAt: null } open])
        {
            if (EndOf(stretch, options) is { } end)
            {
                episodes = episodes.SetItem(episodes.Length - 1, open with { ClosedAt = outlook.From, ClosedBy = stretch.Began, End = end });
            }
            else
            {
                outlook = outlook with { DriftingSince = open.OpenedAt };
            }
        }

        if (outlook.Halted is not null)
        {
            return new Replayed(deal, outlook, through, episodes);
        }

        // Within a stretch severity only grows, so its last instant tells both whether the rule became true and how bad it got.
        var last = outlook.TallyAt(through, options);
        if (outlook.DriftingSince is null && last.IsDrift && outlook.DriftsAt(options) is { } opened)
        {
            episodes = episodes.Add(new EpisodeTrace(episodes.Length + 1, opened, deal, outlook, 0, null, null, null));
            outlook = opened == outlook.From ? outlook with { DriftingSince = opened } : outlook;
        }

        if (episodes is [.., { ClosedAt: null } drifting] && last.Severity > drifting.PeakSeverity)
        {
            episodes = episodes.SetItem(episodes.Length - 1, drifting with { PeakSeverity = last.Severity });
        }

        return new Replayed(deal, outlook, through, episodes);
    }

    /// <summary>How the fact that begins a stretch ends an open episode; null when it does not.</summary>
    private static EpisodeEnd? EndOf(Stretch stretch, DriftOptions options) => stretch.Outlook.Halted switch
    {
        DealState.Paused => EpisodeEnd.Paused,
        DealState.Won => EpisodeEnd.Won,
        DealState.Lost => EpisodeEnd.Lost,
        _ => stretch.Outlook.TallyAt(stretch.Outlook.From, options).BelowRecovery < DriftRule.SignalsForDrift ? EpisodeEnd.Recovered : null,
    };
}
