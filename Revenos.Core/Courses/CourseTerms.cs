using Revenos.Core.Values;

namespace Revenos.Core.Courses;

/// <summary>What people say of a deal, whatever its signals do: its place, its people and its worth.</summary>
/// <param name="Stage">The stage it is in.</param>
/// <param name="Team">The owner's team; null when there is none.</param>
/// <param name="Owner">Who leads it.</param>
/// <param name="Value">What it is worth.</param>
/// <param name="ExpectedClose">The day it is expected to close; null when nobody said.</param>
public sealed record CourseTerms(StageId Stage, TeamId? Team, PersonId Owner, Money Value, DateOnly? ExpectedClose);
