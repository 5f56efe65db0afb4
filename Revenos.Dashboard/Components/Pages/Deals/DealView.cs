using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>One deal as its page shows it at one instant: worked out from its facts, and the same for the same facts.</summary>
/// <param name="At">The instant.</param>
/// <param name="Names">The names behind ids.</param>
/// <param name="Signals">The four signals; none where the deal is not judged.</param>
/// <param name="Best">The step that would help most; null when there is none.</param>
public sealed record DealView(
    DealHistory History,
    Deal Deal,
    Judgement Judgement,
    DriftRules Rules,
    Pipeline Pipeline,
    DealNames Names,
    DateTimeOffset At,
    ImmutableArray<SignalView> Signals,
    HoldingStep? Best)
{
    /// <summary>Who looks at it; null where nobody in particular does.</summary>
    public Viewer? Viewer { get; init; }

    /// <summary>Who could lead it or be named on it, by name.</summary>
    public ImmutableArray<Colleague> Colleagues { get; init; } = [];

    /// <summary>Whether the viewer sees what was said and decided in its reviews.</summary>
    public bool ShowsReviews => Viewer is null || ReviewSight.MaySee(Viewer, Deal.Owner, Deal.Colleagues);

    /// <summary>The names of those who are named on it.</summary>
    public IEnumerable<string> ColleagueNames => Deal.Colleagues.Select(Names.Person).Order(StringComparer.CurrentCultureIgnoreCase);

    public long Version => History.Version;

    public DealState State => Judgement.State;

    /// <summary>Where it is on the way back.</summary>
    public RecoveryState Recovery => RecoveryStanding.Of(Deal, WorkingCalendar.Default).StateFor(State);

    public bool IsOngoing => Deal.IsOngoing;

    /// <summary>Whether it is looked at as it was.</summary>
    public bool IsPast => Viewer?.AsOf is not null;

    /// <summary>Whether anything can be done about it here.</summary>
    public bool MayChange => IsOngoing && !IsPast;

    public string OwnerName => Names.Person(Deal.Owner);

    public string StageName => Names.Stage(Deal.Stage);

    /// <summary>Days by which the end of the plan in force lies after the end of the baseline; null without a plan.</summary>
    public double? BaselineSlip => Deal.Plan.IsEmpty || Deal.Anchors.IsEmpty
        ? null
        : Deal.Plan.Max(planned => planned.Window.Due).DaysSince(Deal.Anchors[0].Milestones.Max(milestone => milestone.Window.Due));

    /// <summary>What a history says at an instant; null before the deal opened.</summary>
    public static DealView? Of(
        DealHistory history, DriftRules rules, Pipeline pipeline, Func<PersonId, string> person, DateTimeOffset at)
    {
        if (history.AsOf(at) is not { } deal || DriftEngine.Judge(history, rules, at) is not { } judgement)
        {
            return null;
        }

        var signals = SignalView.Of(history, rules, judgement);
        var names = new DealNames(history, person, stage => pipeline.Find(stage)?.Name ?? stage.Value);
        return new DealView(history, deal, judgement, rules, pipeline, names, at, signals, judgement.BestHold);
    }

    /// <summary>The fact of that id as it counts, or null when it was corrected away.</summary>
    public RecordedFact? Find(FactId id) => History.Facts.FirstOrDefault(fact => fact.Id == id);
}
