using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift.Episodes;
using Revenos.Core.Drift.Signals.Density;
using Revenos.Core.Drift.Signals.Freshness;
using Revenos.Core.Drift.Signals.Strength;
using Revenos.Core.Drift.Signals.Velocity;
using Revenos.Core.Facts;

namespace Revenos.Core.Drift.Holding;

/// <summary>Finds what would hold a deal: for each signal that is below, and for the next one to fall, the smallest step that lifts it.</summary>
internal static class HoldingSteps
{
    /// <summary>How many interactions in a row are proposed at most; a deal that needs more needs something else.</summary>
    private const int MostTimes = 6;

    public static ImmutableArray<HoldingStep> Find(Replayed replayed, DriftOptions options, DateTimeOffset at)
    {
        var now = replayed.Outlook;
        var next = now.Falls(options).FirstOrDefault(fall => fall.At > at)?.Signal;
        return
        [
            .. DriftRule.Signals
                .Where(signal => now[signal].ValueAt(at) < options[signal].Threshold || signal == next)
                .Select(signal => Smallest(signal, replayed, options, at)),
        ];
    }

    private static HoldingStep Smallest(Signal signal, Replayed replayed, DriftOptions options, DateTimeOffset at)
    {
        var before = replayed.Outlook[signal];
        var falls = before.FirstBelow(options[signal].Threshold);
        foreach (var (step, times) in Candidates(signal, replayed.Deal, options, at))
        {
            var outlook = With(step, times, replayed, options, at);
            if (outlook[signal].ValueAt(at) >= options[signal].Recovery && Lasts(outlook[signal].FirstBelow(options[signal].Threshold)))
            {
                var goesOn = replayed.Open is not null && outlook.TallyAt(at, options).BelowRecovery >= DriftRule.SignalsForDrift;
                return new HoldingStep(signal, step, before.ValueAt(at), outlook[signal].ValueAt(at), goesOn ? at : outlook.DriftsAt(options), times, Subject(step, replayed.Deal));
            }
        }

        return new HoldingStep(signal, null, before.ValueAt(at), null, null);

        bool Lasts(DateTimeOffset? until) => until is null || until > falls;
    }

    private static string? Subject(Fact step, Deal deal) => step switch
    {
        EngagementLogged { Stakeholders: [var person, ..] } => deal.Stakeholders.FirstOrDefault(known => known.Id == person)?.Name,
        CommitmentAdvanced advanced => deal.Commitments.FirstOrDefault(promise => promise.Id == advanced.Commitment)?.Text,
        MilestoneCompleted completed => deal.FindMilestone(completed.Milestone)?.Milestone.Name,
        _ => null,
    };

    /// <summary>The deal's outlook as if a step were taken some times over at an instant. Nothing refers to the hypothetical facts, so they need no id.</summary>
    private static Outlook With(Fact step, int times, Replayed replayed, DriftOptions options, DateTimeOffset at)
    {
        var deal = replayed.Deal;
        var fact = new RecordedFact(default, deal.Id, 0, at, at, null, FactSource.App, step);
        for (var time = 0; time < times; time++)
        {
            deal = DealFold.Apply(deal, fact)!;
        }

        return OutlookMeasure.Next(replayed.Deal, replayed.Outlook, deal, options);
    }

    /// <summary>The steps that may be enough, the smallest first, with how often each is taken.</summary>
    private static IEnumerable<(Fact Step, int Times)> Candidates(Signal signal, Deal deal, DriftOptions options, DateTimeOffset at) => signal switch
    {
        Signal.MilestoneVelocity => Once(VelocitySteps.Candidates(deal)),
        Signal.EngagementDensity => Repeated([.. DensitySteps.Candidates(deal, options.Density)]),
        Signal.EvidenceFreshness => Once(FreshnessSteps.Candidates(deal, at)),
        Signal.CommitmentStrength => Once(StrengthSteps.Candidates(deal)),
    };

    private static IEnumerable<(Fact Step, int Times)> Once(IEnumerable<Fact> steps) => steps.Select(step => (step, 1));

    /// <summary>A long silence is not broken by one call: where none is enough alone, the strongest is proposed as often as it takes.</summary>
    private static IEnumerable<(Fact Step, int Times)> Repeated(ImmutableArray<Fact> steps) =>
        Once(steps).Concat(Enumerable.Range(2, MostTimes - 1).Select(times => (steps[^1], times)));
}
