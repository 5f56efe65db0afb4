using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Tests.TestKit;

/// <summary>Short words for what often happens to a deal, for tests that care about when and not about texts.</summary>
internal static class HistoryWords
{
    public static HistoryBuilder Met(this HistoryBuilder story, double day, Authority authority = Authority.DecisionMaker) =>
        story.Engaged(day, EngagementKind.Meeting, authority);

    public static HistoryBuilder Engaged(
        this HistoryBuilder story,
        double day,
        EngagementKind kind,
        Authority authority = Authority.DecisionMaker,
        EngagementDirection direction = EngagementDirection.TwoWay) => story.At(day, new EngagementLogged(kind, direction, [], authority, ""));

    public static HistoryBuilder Attached(this HistoryBuilder story, double day, EvidenceKind kind, string? milestone = null, double? validUntil = null) =>
        story.At(day, new EvidenceAttached(
            kind,
            "",
            milestone is null ? null : new MilestoneId(milestone),
            EvidencePlace.Elsewhere,
            validUntil is { } last ? HistoryBuilder.Day(last) : null));

    public static HistoryBuilder Promised(this HistoryBuilder story, double day, CommitmentLevel level, double? documentBy = null, double importance = 1) =>
        story.At(day, new CommitmentMade("", CommitmentSide.Buyer, "", level, documentBy is { } date ? HistoryBuilder.Day(date) : null, importance));

    public static HistoryBuilder Reached(this HistoryBuilder story, double day, string milestone) =>
        story.At(day, new MilestoneCompleted(new MilestoneId(milestone), ""));

    public static HistoryBuilder Paused(this HistoryBuilder story, double day) =>
        story.At(day, new DealPaused("", DateOnly.FromDateTime(HistoryBuilder.Day(day + 30).UtcDateTime), ["A new budget year"]));

    public static HistoryBuilder Resumed(this HistoryBuilder story, double day) => story.At(day, new DealReengaged("", []));
}
