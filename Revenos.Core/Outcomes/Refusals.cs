using System.Globalization;
using Revenos.Core.Plans;

namespace Revenos.Core.Outcomes;

/// <summary>Every reason for which Core refuses a fact, with its text, in one place.</summary>
public static class Refusals
{
    /// <summary>The first fact of a deal was not its opening.</summary>
    public static Refusal NotOpened { get; } = new("not-opened", "This deal does not exist at that time. Open it first, or choose a later date.");

    /// <summary>A deal was opened twice.</summary>
    public static Refusal OpenedAlready { get; } = new("opened-already", "This deal was opened before. A deal opens once; correct its first entry instead.");

    /// <summary>A fact was dated ahead.</summary>
    public static Refusal InTheFuture { get; } = new("in-the-future", "This date lies in the future. Record it once it has happened.");

    /// <summary>A deal that is won or lost was changed.</summary>
    public static Refusal Closed { get; } = new("closed", "This deal is closed. Undo the closing in its story first, or record something that happened before it.");

    /// <summary>A paused deal was asked for something that needs it to go on.</summary>
    public static Refusal Paused { get; } = new("paused", "This deal is paused. Re-engage it first.");

    /// <summary>A deal that does not rest was re-engaged.</summary>
    public static Refusal NotPaused { get; } = new("not-paused", "This deal is not paused, so there is nothing to re-engage.");

    /// <summary>A pause without a date ahead.</summary>
    public static Refusal PauseNeedsDate { get; } = new("pause-needs-date", "Choose a re-engagement date after today.");

    /// <summary>A pause without criteria.</summary>
    public static Refusal PauseNeedsCriteria { get; } = new("pause-needs-criteria", "Name at least one thing that has to be true before the deal goes on.");

    /// <summary>A re-anchoring of a deal that stands well.</summary>
    public static Refusal NotDrifting { get; } = new("not-drifting", "This deal is on track, so there is nothing to re-anchor. Move a single milestone’s date instead.");

    /// <summary>A re-anchoring of a deal that was re-anchored just now.</summary>
    public static Refusal Observed { get; } = new("observed", "This deal was re-anchored and is being observed. Give it until the end of the observation, or ask leadership for help with a reason.");

    /// <summary>The end of an observation that is not under way, or not over.</summary>
    public static Refusal NotObserved { get; } = new("not-observed", "This deal is not being observed, or its observation is not over.");

    /// <summary>An observation without a time to observe.</summary>
    public static Refusal ObservationBackwards { get; } = new("observation-backwards", "The observation must end after it begins. Choose a later day.");

    /// <summary>Something that leadership has to decide on first.</summary>
    public static Refusal Escalated { get; } = new("escalated", "This deal is before the leadership. Wait for the review, and say there what you need.");

    /// <summary>An escalation of a deal that is escalated.</summary>
    public static Refusal EscalatedAlready { get; } = new("escalated-already", "This deal is before the leadership already. Add a comment for the review.");

    /// <summary>A decision about a deal that waits for none.</summary>
    public static Refusal NotEscalated { get; } = new("not-escalated", "This deal waits for no decision: it was not escalated, or somebody has decided meanwhile.");

    /// <summary>A review date that is past.</summary>
    public static Refusal ReviewBackwards { get; } = new("review-backwards", "The review date must come after the escalation.");

    /// <summary>A review closed as recovered while the deal drifts.</summary>
    public static Refusal StillDrifting { get; } = new("still-drifting", "This deal still drifts. Choose what helps it: support, another re-anchoring, a pause or a closing.");

    /// <summary>A decision to support that does not say with what, or another one that does.</summary>
    public static Refusal SupportMissing { get; } = new("support-missing", "Say what is given, by whom and until when.");

    /// <summary>Support that was not promised, or was given before.</summary>
    public static Refusal UnknownSupport { get; } = new("unknown-support", "No such support is open on this deal.");

    /// <summary>A re-anchoring that leaves a stakeholder out.</summary>
    public static Refusal IntentMissing { get; } = new("intent-missing", "Say of each stakeholder once whether they still mean it; “not asked” is an answer too.");

    /// <summary>A re-anchoring for which nobody was asked who can carry it.</summary>
    public static Refusal NobodyAsked { get; } = new("nobody-asked", "Ask at least one decision maker or champion. If the deal has none yet, add one to its stakeholders first.");

    /// <summary>A re-anchoring or re-engagement that changes which milestones there are.</summary>
    public static Refusal PlanReordered { get; } = new("plan-reordered", "New windows keep the milestones of the plan and their order. Change the plan itself on the deal page first.");

    /// <summary>A criterion that the pause does not have, or that came true before.</summary>
    public static Refusal UnknownCriterion { get; } = new("unknown-criterion", "The pause has no such open criterion.");

    /// <summary>A re-engagement while a criterion is open, without a word about it.</summary>
    public static Refusal CriteriaNotMet { get; } = new("criteria-not-met", "Not every criterion is ticked. Tick it with evidence, or say why the deal goes on without it.");

    /// <summary>A window that is over.</summary>
    public static Refusal WindowPast(string milestone) => new("window-past", $"The due date of “{milestone}” has passed. Choose a later one.");

    /// <summary>Windows that turn the order of the plan round.</summary>
    public static Refusal OrderBroken(string milestone) =>
        new("order-broken", $"“{milestone}” would start or end before the milestone it follows. Choose later dates for it, or earlier ones for the one before.");

    /// <summary>One pause more than usual.</summary>
    public static Refusal TooManyPauses(int most) => new("too-many-pauses", string.Create(
        CultureInfo.InvariantCulture, $"A deal rests at most {most} times, extensions included. Leadership can let it rest once more, with a reason."));

    /// <summary>A pause longer than usual.</summary>
    public static Refusal PauseTooLong(int days) => new("pause-too-long", string.Create(
        CultureInfo.InvariantCulture, $"The re-engagement date lies more than {days} days ahead. Choose an earlier one; leadership can allow it with a reason."));

    /// <summary>An amount that cannot be a deal's value.</summary>
    public static Refusal ValueOutOfRange { get; } = new("value-out-of-range", "A value lies between 0 and 1,000,000,000,000 and has a currency of three capital letters, such as EUR.");

    /// <summary>A stage that the pipeline does not have.</summary>
    public static Refusal UnknownStage { get; } = new("unknown-stage", "This pipeline has no such stage. Choose one of its stages.");

    /// <summary>A move into the stage the deal is in.</summary>
    public static Refusal SameStage { get; } = new("same-stage", "The deal is in this stage already.");

    /// <summary>A plan without milestones.</summary>
    public static Refusal EmptyPlan { get; } = new("empty-plan", "A plan needs at least one milestone.");

    /// <summary>A plan that names a milestone twice.</summary>
    public static Refusal MilestoneTwice { get; } = new("milestone-twice", "A plan may hold each milestone once. Give the second one another key.");

    /// <summary>A new anchor that leaves out what was reached.</summary>
    public static Refusal PlanForgets { get; } = new("plan-forgets", "The new plan leaves out a milestone that was reached. Keep it in the plan.");

    /// <summary>A window that does not end after it starts.</summary>
    public static Refusal WindowBackwards { get; } = new("window-backwards", "The due date must come after the start.");

    /// <summary>A milestone that the plan does not have.</summary>
    public static Refusal UnknownMilestone { get; } = new("unknown-milestone", "The plan has no such milestone at that time. Choose one of its milestones.");

    /// <summary>A milestone that was reached before.</summary>
    public static Refusal CompleteAlready { get; } = new("complete-already", "This milestone is complete already. Reopen it first.");

    /// <summary>A milestone that was not reached.</summary>
    public static Refusal NotComplete { get; } = new("not-complete", "This milestone is not complete, so there is nothing to reopen.");

    /// <summary>A stakeholder that the deal does not know.</summary>
    public static Refusal UnknownStakeholder { get; } = new("unknown-stakeholder", "The deal has no such stakeholder at that time. Add the person first.");

    /// <summary>Evidence that the deal does not have.</summary>
    public static Refusal UnknownEvidence { get; } = new("unknown-evidence", "The deal has no such evidence at that time, or it was withdrawn before.");

    /// <summary>A link that is not a web address.</summary>
    public static Refusal BadLink { get; } = new("bad-link", "The link must be a whole web address that begins with https:// or http://.");

    /// <summary>Evidence that is not valid for a moment.</summary>
    public static Refusal NeverValid { get; } = new("never-valid", "The valid-until date must come after the date of the evidence.");

    /// <summary>A commitment that the deal does not have.</summary>
    public static Refusal UnknownCommitment { get; } = new("unknown-commitment", "The deal has no such commitment at that time, or it was withdrawn before.");

    /// <summary>A commitment that would not climb.</summary>
    public static Refusal NotHigher { get; } = new("not-higher", "The commitment stands on this level or higher already. Choose a higher level, or withdraw it.");

    /// <summary>An importance out of range.</summary>
    public static Refusal ImportanceOutOfRange { get; } = new("importance-out-of-range", "The importance is more than 0 and at most 3; 1 is usual.");

    /// <summary>A context change that is not waiting for an answer.</summary>
    public static Refusal UnknownContextChange { get; } = new("unknown-context-change", "The deal has no such open context change at that time.");

    /// <summary>A correction of something that is not there.</summary>
    public static Refusal NothingToCorrect { get; } = new("nothing-to-correct", "The entry to correct is not in this deal's story, or it was corrected before.");

    /// <summary>A correction that would take away the opening.</summary>
    public static Refusal OpeningStays { get; } = new("opening-stays", "The opening of a deal can be mended but not taken away. Close the deal instead.");

    /// <summary>A correction that would turn an entry into another kind.</summary>
    public static Refusal OtherKind { get; } = new("other-kind", "A correction keeps the kind of the entry. Undo this entry and record the right one.");

    /// <summary>A text is missing.</summary>
    public static Refusal Missing(string field) => new("missing", $"{field} is missing. Please fill it in.");

    /// <summary>A text holds a NUL character, which no database and no other program keeps as it is.</summary>
    public static Refusal Unprintable(string field) =>
        new("unprintable", $"{field} holds an invisible character (NUL) that cannot be kept. Please type it again instead of pasting it.");

    /// <summary>A text is too long.</summary>
    public static Refusal TooLong(string field, int limit) =>
        new("too-long", string.Create(CultureInfo.InvariantCulture, $"{field} is longer than {limit} characters. Please shorten it."));
}

/// <summary>A stage cannot be passed yet: what its gate still waits for. An override with a reason passes it.</summary>
/// <param name="Gaps">The milestones that are missing something; at least one.</param>
public sealed record GateClosed(System.Collections.Immutable.ImmutableArray<GateGap> Gaps)
    : Refusal("gate-closed", "The gate is closed: " + string.Join("; ", Gaps.Select(gap => gap.Text)) + ". Complete what is missing, or pass it with a reason.");

/// <summary>What one milestone lacks at its gate.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="IsComplete">Whether it is reached.</param>
/// <param name="EvidenceMissing">How many pieces of the required evidence are missing; 0 when none is.</param>
public sealed record GateGap(Milestone Milestone, bool IsComplete, int EvidenceMissing)
{
    /// <summary>What is missing, as a phrase.</summary>
    public string Text => (IsComplete, EvidenceMissing) switch
    {
        (false, 0) => $"“{Milestone.Name}” is not complete",
        (false, 1) => $"“{Milestone.Name}” is not complete and lacks a piece of evidence",
        (true, 1) => $"“{Milestone.Name}” lacks a piece of evidence",
        (false, _) => string.Create(CultureInfo.InvariantCulture, $"“{Milestone.Name}” is not complete and lacks {EvidenceMissing} pieces of evidence"),
        (true, _) => string.Create(CultureInfo.InvariantCulture, $"“{Milestone.Name}” lacks {EvidenceMissing} pieces of evidence"),
    };
}
