using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Core.Visibility;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>One version of the plan, drawn from its beginning to its end. Places are per cent of the width.</summary>
/// <param name="Number">1 for the baseline.</param>
/// <param name="End">When its last window ends.</param>
/// <param name="SlipDays">Days by which it ends after the baseline; 0 for the baseline.</param>
/// <param name="Reason">Why the plan was made anew; empty for the baseline.</param>
public sealed record AnchorRow(int Number, DateTimeOffset MadeAt, DateTimeOffset End, double SlipDays, string Reason, string X, string Width)
{
    internal static ImmutableArray<AnchorRow> Of(Deal deal)
    {
        var anchors = deal.Anchors.Where(anchor => !anchor.Milestones.IsEmpty).ToList();
        if (anchors.Count == 0)
        {
            return [];
        }

        var from = anchors.Min(StartOf);
        var length = Math.Max(1, anchors.Max(EndOf).DaysSince(from));
        var baseline = EndOf(anchors[0]);
        return [.. anchors.Select(anchor => new AnchorRow(
            anchor.Number,
            anchor.MadeAt,
            EndOf(anchor),
            EndOf(anchor).DaysSince(baseline),
            anchor.Reason,
            Percent(100 * StartOf(anchor).DaysSince(from) / length),
            Percent(100 * EndOf(anchor).DaysSince(StartOf(anchor)) / length)))];
    }

    private static DateTimeOffset StartOf(Anchor anchor) => anchor.Milestones.Min(milestone => milestone.Window.Start);

    private static DateTimeOffset EndOf(Anchor anchor) => anchor.Milestones.Max(milestone => milestone.Window.Due);

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

/// <summary>A milestone against what was planned for it.</summary>
/// <param name="Baseline">When the baseline wanted it; null when it came later.</param>
/// <param name="Anchored">When the last anchor wanted it; null without one.</param>
/// <param name="Due">When it is due now.</param>
/// <param name="CompletedAt">When it was reached; null while it is not.</param>
/// <param name="LateDays">Days past its due date, by its completion or by now; 0 when not late.</param>
/// <param name="BaselineSlip">Days from the baseline's due date to its completion, or to the date in force or now, whichever is later; null without a baseline.</param>
public sealed record MilestoneRow(
    string Name, DateTimeOffset? Baseline, DateTimeOffset? Anchored, DateTimeOffset Due, DateTimeOffset? CompletedAt, double LateDays, double? BaselineSlip)
{
    internal static ImmutableArray<MilestoneRow> Of(Deal deal, DateTimeOffset now) =>
    [
        .. deal.Plan.Select(planned =>
        {
            var baseline = deal.Anchors is [var first, ..] ? first.Find(planned.Id)?.Window.Due : null;
            var anchored = deal.Anchors is [.., var last] ? last.Find(planned.Id)?.Window.Due : null;
            var due = planned.Window.Due;
            return new MilestoneRow(
                planned.Milestone.Name,
                baseline,
                anchored,
                due,
                planned.CompletedAt,
                Math.Max(0, (planned.CompletedAt ?? now).DaysSince(due)),
                baseline is { } was ? (planned.CompletedAt ?? Instants.Later(due, now)).DaysSince(was) : null);
        }),
    ];
}

/// <summary>A promise of one of the two sides, and what became of it.</summary>
/// <param name="DocumentBy">When it should be documented.</param>
/// <param name="LateDays">Days past that date while it is not documented; 0 when not late.</param>
public sealed record PromiseRow(Commitment Promise, DateTimeOffset DocumentBy, double LateDays)
{
    /// <summary>Whether it stands in a document or was carried out.</summary>
    public bool IsKept => !Promise.IsWithdrawn && Promise.Level >= CommitmentLevel.Documented;

    internal static ImmutableArray<PromiseRow> Of(Deal deal, DriftOptions options, DateTimeOffset now) =>
    [
        .. deal.Commitments.Select(promise =>
        {
            var by = promise.DocumentBy ?? promise.MadeAt.PlusDays(options.Strength.DocumentByDays);
            var isOpen = !promise.IsWithdrawn && promise.Level < CommitmentLevel.Documented;
            return new PromiseRow(promise, by, isOpen ? Math.Max(0, now.DaysSince(by)) : 0);
        }),
    ];
}

/// <summary>How much of a deal could be seen before it began to drift, can be now, and could be again.</summary>
/// <param name="BeforeAt">The instant of "before": just before the drift that led here, or the escalation where there was none.</param>
/// <param name="Back">What it would be if it no longer drifted; null when it does not drift.</param>
public sealed record VisibilityStory(DateTimeOffset BeforeAt, Seen Before, Seen Now, Seen? Back)
{
    internal static VisibilityStory Of(
        DealHistory history, Deal deal, Judgement judgement, Escalation escalation, ImmutableArray<Episode> episodes, DriftRules rules)
    {
        var at = episodes.LastOrDefault(episode => episode.OpenedAt <= escalation.At) is { } episode ? episode.OpenedAt.AddTicks(-1) : escalation.At;
        var was = history.AsOf(at);
        var before = was is not null && DriftEngine.Judge(history, rules, at) is { } judged ? Seen.Of(was.Value, judged.Layer) : Seen.Of(deal.Value, VisibilityLayer.Opaque);
        return new(at, before, Seen.Of(deal.Value, judgement.Layer), judgement.State == DealState.Drifting ? Seen.Of(deal.Value, WithoutDrift(deal, judgement)) : null);
    }

    private static VisibilityLayer WithoutDrift(Deal deal, Judgement judgement) => VisibilityRule.LayerOf(
        VisibilityRule.BasisOf(deal),
        judgement[Signal.EvidenceFreshness]?.Level == SignalLevel.AtOrAbove,
        judgement[Signal.CommitmentStrength]?.Level == SignalLevel.AtOrAbove,
        DealState.OnTrack);
}

/// <summary>A layer with what it counts in the weighted pipeline.</summary>
public sealed record Seen(VisibilityLayer Layer, Money Weighted)
{
    public static Seen Of(Money value, VisibilityLayer layer) => new(layer, VisibilityOptions.Default.Weigh(value, layer));
}
