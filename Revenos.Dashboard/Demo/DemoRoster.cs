using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;

namespace Revenos.Dashboard.Demo;

/// <summary>A kind of open deal, and what the judgement of its story has to say.</summary>
/// <param name="Name">What is telling about it.</param>
/// <param name="Script">Makes a script for a playbook.</param>
/// <param name="IsTold">Whether a judgement says what the kind promises; a story that does not is told again.</param>
internal sealed record DemoKind(string Name, Func<Playbook, DemoRandom, DemoScript> Script, Func<Judgement, bool> IsTold)
{
    /// <summary>What else the deal has to show; null where the judgement says it all.</summary>
    public Func<Deal, RecoveryState, bool>? Shows { get; init; }
}

/// <summary>The kinds of open deals, how many of each there are, and which of them the owner with an account leads.</summary>
internal static class DemoRoster
{
    private static readonly DemoKind Steady = new("steady",
        (book, random) => At(book, random, 0.1, 0.85) with { Quiet = random.Between(0.6, 3.5), ProofAge = random.Between(2, 12), HasLull = random.Chance(0.2), IsRedated = random.Chance(0.15) },
        judgement => judgement.State == DealState.OnTrack);

    private static readonly DemoKind Young = new("young",
        (book, random) => new DemoScript(book, 0, random.Between(1.5, 6) / book.Milestones[0].LengthDays) { Quiet = 0.8, ProofAge = 99 },
        judgement => judgement.State == DealState.OnTrack && judgement[Signal.EngagementDensity]!.Level == SignalLevel.Unknown);

    private static readonly DemoKind Soon = new("drifts soon",
        (book, random) => At(book, random, 0.95, 1.25) with
        {
            Quiet = random.Between(5, 10),
            ProofAge = random.Between(10, 30),
            Promises = random.Chance(0.5) ? DemoPromises.Written : DemoPromises.Kept,
        },
        judgement => judgement.State is DealState.OnTrack or DealState.Watch && DriftsWithin(judgement, 12));

    private static readonly DemoKind Quiet = new("gone quiet",
        (book, random) => At(book, random, 0.3, 0.9) with { Quiet = random.Between(15, 28), DecisionMakerQuiet = random.Between(24, 40), ProofAge = random.Between(8, 20) },
        judgement => judgement.State == DealState.Watch && judgement[Signal.EngagementDensity]!.Level == SignalLevel.Below);

    private static readonly DemoKind Stale = new("proof gone stale",
        (book, random) => At(book, random, 0.5, 1.1) with { IsProofStale = true, ProofAge = random.Between(18, 30) },
        judgement => judgement.State == DealState.Watch && judgement[Signal.EvidenceFreshness]!.Level == SignalLevel.Below);

    private static readonly DemoKind Slipping = new("promises slip",
        (book, random) => At(book, random, 0.3, 1.0) with { Promises = DemoPromises.Slipping },
        judgement => judgement.State == DealState.Watch && judgement[Signal.CommitmentStrength]!.Level == SignalLevel.Below);

    private static readonly DemoKind Late = new("late",
        (book, random) => At(book, random, 1.4, 1.9) with { ProofAge = random.Between(2, 10) },
        judgement => judgement.State == DealState.Watch && judgement[Signal.MilestoneVelocity]!.Level == SignalLevel.Below);

    private static readonly DemoKind Busy = new("busy without progress",
        (book, random) => At(book, random, 1.5, 2.2) with { Rhythm = 0.5, Quiet = 1, IsProofStale = true, ProofAge = random.Between(18, 40) },
        judgement => judgement.State == DealState.Drifting && HasCause(judgement, CauseKind.ActivityWithoutProgression));

    private static readonly DemoKind Stalled = new("stalled",
        (book, random) => At(book, random, 1.4, 2.1) with { Quiet = random.Between(16, 30), DecisionMakerQuiet = random.Between(26, 45), HasLull = random.Chance(0.3) },
        judgement => judgement.State == DealState.Drifting && HasCause(judgement, CauseKind.MilestoneStagnation));

    private static readonly DemoKind Eroded = new("promises eroded",
        (book, random) => At(book, random, 0.4, 1.1) with { Quiet = random.Between(16, 26), DecisionMakerQuiet = random.Between(26, 40), Promises = DemoPromises.Slipping },
        judgement => judgement.State == DealState.Drifting && HasCause(judgement, CauseKind.CommitmentErosion));

    private static readonly DemoKind Unsettled = new("unsettled",
        (book, random) => At(book, random, 0.8, 1.5) with
        {
            Quiet = random.Between(14, 24),
            DecisionMakerQuiet = random.Between(20, 35),
            IsProofStale = true,
            ProofAge = random.Between(22, 40),
            OpenChange = random.Pick(Enum.GetValues<ContextChangeKind>()),
        },
        judgement => judgement.State == DealState.Drifting && HasCause(judgement, CauseKind.ContextDecay));

    private static readonly DemoKind Everything = new("all four",
        (book, random) => At(book, random, 1.7, 2.3) with
        {
            Quiet = random.Between(24, 36),
            DecisionMakerQuiet = random.Between(34, 50),
            IsProofStale = true,
            ProofAge = random.Between(30, 45),
            Promises = DemoPromises.Slipping,
            OpenChange = ContextChangeKind.Budget,
        },
        judgement => judgement.State == DealState.Drifting && judgement.Readings.All(reading => reading.Level == SignalLevel.Below));

    private static readonly DemoKind Recovering = new("re-anchored and holding",
        (book, random) => At(book, random, 0.2, 0.5) with { IsReanchored = true, HasLull = true, Quiet = random.Between(0.6, 3) },
        judgement => judgement.State is DealState.OnTrack or DealState.Watch);

    private static readonly DemoKind Observed = new("re-anchored a few days ago",
        (book, random) => Reanchored(book, random, 3, 9) with { Quiet = random.Between(0.6, 2), ProofAge = random.Between(1, 3) },
        judgement => judgement.State is DealState.OnTrack or DealState.Watch)
    {
        Shows = (_, state) => state == RecoveryState.Reanchored,
    };

    private static readonly DemoKind Recovered = new("re-anchored, observed and well",
        (book, random) => Reanchored(book, random, 16, 24) with { Quiet = random.Between(0.6, 2), ProofAge = random.Between(1, 6) },
        judgement => judgement.State is DealState.OnTrack or DealState.Watch)
    {
        Shows = (deal, state) => state < RecoveryState.Drifting && deal.Reanchorings.Length > 0,
    };

    private static readonly DemoKind Escalated = new("re-anchored, and drifting on",
        (book, random) => Reanchored(book, random, 17, 26) with { Quiet = random.Between(27, 34), DecisionMakerQuiet = random.Between(34, 44), IsProofStale = true, ProofAge = random.Between(30, 40) },
        judgement => judgement.State == DealState.Drifting)
    {
        Shows = (deal, _) => deal.OpenEscalation is { Comments.Length: > 0 },
    };

    private static readonly DemoKind Supported = new("given support by a review",
        (book, random) => Escalated.Script(book, random) with { Review = ReviewDecision.Support },
        judgement => judgement.State == DealState.Drifting)
    {
        Shows = (deal, _) => deal is { Supports.Length: > 0, Observation: not null },
    };

    private static readonly DemoKind AskedAgain = new("to be re-anchored again",
        (book, random) => Escalated.Script(book, random) with { Review = ReviewDecision.ReanchorAgain },
        judgement => judgement.State == DealState.Drifting)
    {
        Shows = (deal, _) => deal.Observation is { Kind: ObservationKind.AskedAgain },
    };

    private static readonly DemoKind HelpWanted = new("help asked for",
        (book, random) => Stalled.Script(book, random) with { AsksForHelp = random.Between(1.2, 5) },
        judgement => judgement.State == DealState.Drifting)
    {
        Shows = (_, state) => state == RecoveryState.Escalated,
    };

    private static readonly DemoKind GateShut = new("gate waits for proof",
        (book, random) => At(book, random, 0.05, 0.5) with { LacksProof = true, Quiet = random.Between(0.6, 3), ProofAge = random.Between(2, 9) },
        judgement => judgement.State is DealState.OnTrack or DealState.Watch);

    private static readonly DemoKind GatePassed = new("gate passed with a reason",
        (book, random) => GateShut.Script(book, random) with { PassesGate = true },
        GateShut.IsTold)
    {
        Shows = (deal, _) => deal.Stages[^1].OverrideReason is not null,
    };

    private static readonly DemoKind Paused = new("paused",
        (book, random) => At(book, random, 0.4, 1.3) with { Quiet = random.Between(3, 12), PausedFor = random.Between(10, 50), ReengageIn = random.Whole(5, 70) },
        judgement => judgement.State == DealState.Paused);

    private static readonly DemoKind Ticked = new("paused, with a criterion ticked",
        (book, random) => Paused.Script(book, random) with { TicksCriterion = true, PausedFor = random.Between(20, 50) },
        judgement => judgement.State == DealState.Paused)
    {
        Shows = (deal, _) => deal.CurrentPause is { Met.Length: > 0 },
    };

    private static readonly DemoKind PauseDue = new("pause is over",
        (book, random) => Paused.Script(book, random) with { ReengageIn = -random.Whole(0, 3) },
        judgement => judgement.State == DealState.Paused)
    {
        Shows = (_, state) => state == RecoveryState.Due,
    };

    /// <summary>The owner's own deals come first: a telling slice of everything.</summary>
    public static ImmutableArray<DemoKind> OfTheOwner { get; } =
        [Busy, Stalled, Everything, Escalated, Soon, Soon, Paused, PauseDue, GateShut, Observed, Steady, Steady];

    /// <summary>Those of the eleven others.</summary>
    public static ImmutableArray<DemoKind> OfTheOthers { get; } =
    [
        .. Times(Steady, 34), .. Times(Young, 8), .. Times(Soon, 11), .. Times(Quiet, 8), .. Times(Stale, 6), .. Times(Slipping, 6), .. Times(Late, 5),
        .. Times(Busy, 3), .. Times(Stalled, 3), .. Times(Eroded, 2), .. Times(Unsettled, 4), .. Times(Everything, 1), .. Times(Recovering, 3), .. Times(Recovered, 2),
        .. Times(Observed, 2), .. Times(Escalated, 2), .. Times(Supported, 1), .. Times(AskedAgain, 1), .. Times(HelpWanted, 1), .. Times(GateShut, 3), .. Times(GatePassed, 1), .. Times(Ticked, 1), .. Times(Paused, 4), .. Times(PauseDue, 1),
    ];

    private static IEnumerable<DemoKind> Times(DemoKind kind, int count) => Enumerable.Repeat(kind, count);

    // A milestone with one before it: there is something to tell.
    private static DemoScript At(Playbook book, DemoRandom random, double low, double high) =>
        new(book, random.Whole(1, book.Milestones.Length - 1), random.Between(low, high)) { Pace = random.Between(0.75, 0.98) };

    // Made anew some days ago, in a plan whose milestone is as far as that.
    private static DemoScript Reanchored(Playbook book, DemoRandom random, double low, double high)
    {
        var reached = random.Whole(1, book.Milestones.Length - 1);
        return new DemoScript(book, reached, random.Between(low, high) / book.Milestones[reached].LengthDays) { IsReanchored = true, Pace = random.Between(0.75, 0.98) };
    }

    private static bool HasCause(Judgement judgement, CauseKind kind) => judgement.Causes.Any(cause => cause.Kind == kind);

    private static bool DriftsWithin(Judgement judgement, double days) =>
        judgement.Forecast?.DriftsAt is { } at && (at - judgement.At).TotalDays is var ahead && ahead > 0.5 && ahead < days;
}
