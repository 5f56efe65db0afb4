using Revenos.Core.Deals;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;

namespace Revenos.Dashboard.Demo;

/// <summary>How a deal of the demo goes, before it is told as facts. Days count back from the end of the story.</summary>
/// <param name="Playbook">How it was planned.</param>
/// <param name="Reached">The place of the milestone it is working on at the end; the number of milestones when all are done.</param>
/// <param name="Into">How far into that milestone's window the story ends: 0 at its start, 1 at its due date.</param>
internal sealed record DemoScript(Playbook Playbook, int Reached, double Into)
{
    /// <summary>How long completed milestones took, as a share of their windows.</summary>
    public double Pace { get; init; } = 0.9;

    /// <summary>Days between interactions, as a share of what the phase expects.</summary>
    public double Rhythm { get; init; } = 0.6;

    /// <summary>Days since the buyer last spoke.</summary>
    public double Quiet { get; init; } = 2;

    /// <summary>Days since a decision maker last spoke.</summary>
    public double DecisionMakerQuiet { get; init; }

    /// <summary>Days since the newest proof was attached.</summary>
    public double ProofAge { get; init; } = 6;

    /// <summary>Whether what proof there is no longer holds at the end.</summary>
    public bool IsProofStale { get; init; }

    /// <summary>How promises fare.</summary>
    public DemoPromises Promises { get; init; } = DemoPromises.Kept;

    /// <summary>Something that changed at the buyer and was not answered; null for nothing.</summary>
    public ContextChangeKind? OpenChange { get; init; }

    /// <summary>Whether the last completed milestone still lacks its proof, so that its gate stays closed.</summary>
    public bool LacksProof { get; init; }

    /// <summary>Whether the deal passes that closed gate with a reason.</summary>
    public bool PassesGate { get; init; }

    /// <summary>Whether a stretch of silence and delay lies in the middle of the story.</summary>
    public bool HasLull { get; init; }

    /// <summary>Whether the plan was made anew on the way: the window of the milestone reached counts from then.</summary>
    public bool IsReanchored { get; init; }

    /// <summary>What a review of it decided; null while none did.</summary>
    public ReviewDecision? Review { get; init; }

    /// <summary>Days since its owner asked leadership for help; null when nobody did.</summary>
    public double? AsksForHelp { get; init; }

    /// <summary>Whether the first criterion of its pause came true.</summary>
    public bool TicksCriterion { get; init; }

    /// <summary>Whether the milestone reached was given a later window.</summary>
    public bool IsRedated { get; init; }

    /// <summary>Days since it was paused, at which the story of it ends; null when it was not.</summary>
    public double? PausedFor { get; init; }

    /// <summary>Days from the end until it is due for re-engagement; negative when it is overdue.</summary>
    public int ReengageIn { get; init; } = 21;
}

/// <summary>How promises fare in a story of the demo.</summary>
internal enum DemoPromises
{
    /// <summary>Made, written down, carried out.</summary>
    Kept,

    /// <summary>Written down at the time, with a date to document by that lies just ahead.</summary>
    Written,

    /// <summary>Spoken, and past the date by which they should have been documented.</summary>
    Slipping,
}
