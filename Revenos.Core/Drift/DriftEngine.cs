using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift.Causes;
using Revenos.Core.Drift.Episodes;
using Revenos.Core.Drift.Holding;

namespace Revenos.Core.Drift;

/// <summary>
/// The rule as pure functions: the facts up to an instant and the options in, what they mean out. What comes after the
/// instant is never looked at. Options are those that <see cref="DriftOptions.Validate"/> found no fault with.
/// </summary>
public static class DriftEngine
{
    /// <summary>Everything the rule says of a deal at an instant, with the facts behind each number; null before the deal opened.</summary>
    public static Judgement? Judge(DealHistory history, DriftRules rules, DateTimeOffset at) => Look(history, rules, at)?.Judgement;

    /// <summary>The judgement together with the deal and the outlook it was made from, in one reading of the facts; null before the deal opened.</summary>
    public static JudgedDeal? Look(DealHistory history, DriftRules rules, DateTimeOffset at) =>
        EpisodeReplay.Run(history, rules.Options, at) is { } replayed
            ? new JudgedDeal(replayed.Deal, replayed.Outlook, Judge(replayed, rules, at))
            : null;

    /// <summary>What the signals of a deal do from its last fact at or before an instant on; null before the deal opened.</summary>
    public static Outlook? Outlook(DealHistory history, DriftRules rules, DateTimeOffset at) =>
        EpisodeReplay.Run(history, rules.Options, at)?.Outlook;

    /// <summary>Every episode that began at or before an instant, in order. Only the last can be open.</summary>
    public static ImmutableArray<Episode> Episodes(DealHistory history, DriftRules rules, DateTimeOffset until) =>
        EpisodeReplay.Run(history, rules.Options, until) is { } replayed
            ? [.. replayed.Episodes.Select(episode => episode.Told(rules.Options))]
            : [];

    /// <summary>The course of the four signals for a chart.</summary>
    /// <param name="history">The facts of the deal.</param>
    /// <param name="rules">The options it is judged with.</param>
    /// <param name="asOf">Facts up to this instant count; what lies after it is a forecast.</param>
    /// <param name="instants">The instants asked for, in any order. Between the first and the last of them the exact breaks are added.</param>
    /// <returns>The points by instant; none before the deal opened.</returns>
    public static ImmutableArray<SignalPoint> Course(DealHistory history, DriftRules rules, DateTimeOffset asOf, IEnumerable<DateTimeOffset> instants) =>
        SignalCourse.Of(history, rules.Options, asOf, instants);

    private static Judgement Judge(Replayed replayed, DriftRules rules, DateTimeOffset at)
    {
        var (deal, outlook, options) = (replayed.Deal, replayed.Outlook, rules.Options);
        var standing = outlook.At(at, options);
        var judgement = new Judgement(
            deal.Id, at, rules.Version, standing.State, [], standing.Severity, standing.Layer, replayed.Open?.Told(options), null, [], []);
        if (outlook.Halted is not null)
        {
            return judgement;
        }

        var drifts = outlook.DriftsAt(options);
        return judgement with
        {
            Readings = Readings.At(deal, outlook, options, at),
            Forecast = new Forecast(drifts > at ? drifts : null, [.. outlook.Falls(options).Where(fall => fall.At > at)]),
            Causes = CauseFinder.Find(new Scene(deal, outlook.TallyAt(at, options), options, at)),
            Holds = HoldingSteps.Find(replayed, options, at),
        };
    }
}
