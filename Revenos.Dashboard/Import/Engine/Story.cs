using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Reports;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>A fact of a deal, with the source's key of it.</summary>
internal sealed record StoryFact(string Key, DateTimeOffset At, Fact Content, string File, long Line);

/// <summary>What a source tells of one deal.</summary>
/// <param name="Opening">The fact that opens it; null when no row does.</param>
/// <param name="Facts">The facts after it, in order.</param>
/// <param name="Faults">What keeps it from being imported.</param>
/// <param name="Dues">Dates that the opening row gives milestones.</param>
internal sealed record Story(
    string Key,
    DealId Deal,
    StoryFact? Opening,
    string OwnerName,
    ImmutableArray<StoryFact> Facts,
    ImmutableArray<Fault> Faults,
    ImmutableDictionary<string, DateTimeOffset> Dues,
    LeftOut LeftOut)
{
    public DateTimeOffset OpenedAt => Opening?.At ?? default;

    public DateTimeOffset? WonAt => Facts.IsEmpty || Facts[^1].Content is not DealWon ? null : Facts[^1].At;
}

/// <summary>How many things a source tells that are no part of a deal's history.</summary>
/// <param name="BeforeOpening">Before the deal began.</param>
/// <param name="AfterEnd">After it was won or lost.</param>
/// <param name="Ahead">Later than the import: planned, and not happened yet.</param>
public readonly record struct LeftOut(int BeforeOpening, int AfterEnd, int Ahead)
{
    public static LeftOut operator +(LeftOut one, LeftOut other) =>
        new(one.BeforeOpening + other.BeforeOpening, one.AfterEnd + other.AfterEnd, one.Ahead + other.Ahead);
}
