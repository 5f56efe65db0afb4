using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Core.Visibility;

namespace Revenos.Core.Courses;

/// <summary>A time in which nothing that is counted of a deal changes. It ends where the next span begins; the last has no end.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Terms">The deal's place, people and worth.</param>
/// <param name="Type">The type of the current milestone; Discovery without a plan.</param>
/// <param name="State">How the deal stands.</param>
/// <param name="Layer">How much of its value can be seen.</param>
/// <param name="Below">The signals below their thresholds; none for a deal that is not judged.</param>
/// <param name="Unknown">The signals of which nothing is known; all for a deal that is not judged.</param>
/// <param name="Causes">What explains it, signals below or not.</param>
/// <param name="DriftingSince">When the open episode began; null when the deal does not drift.</param>
public readonly record struct CourseSpan(
    DateTimeOffset From,
    CourseTerms Terms,
    MilestoneType Type,
    DealState State,
    VisibilityLayer Layer,
    SignalSet Below,
    SignalSet Unknown,
    CauseSet Causes,
    DateTimeOffset? DriftingSince)
{
    /// <summary>The stage it is in.</summary>
    public StageId Stage => Terms.Stage;

    /// <summary>The owner's team; null when there is none.</summary>
    public TeamId? Team => Terms.Team;

    /// <summary>Who leads it.</summary>
    public PersonId Owner => Terms.Owner;

    /// <summary>What it is worth.</summary>
    public Money Value => Terms.Value;

    /// <summary>The day it is expected to close; null when nobody said.</summary>
    public DateOnly? ExpectedClose => Terms.ExpectedClose;

    /// <summary>Whether the deal is neither won nor lost; a paused deal is still open in this sense.</summary>
    public bool IsOngoing => State is not (DealState.Won or DealState.Lost);

    /// <summary>Whether the rule is asked of it: it is neither paused nor closed.</summary>
    public bool IsJudged => State is DealState.OnTrack or DealState.Watch or DealState.Drifting;
}
