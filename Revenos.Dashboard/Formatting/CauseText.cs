using Revenos.Core.Drift;

namespace Revenos.Dashboard.Formatting;

/// <summary>What explains drift, in words.</summary>
public static class CauseText
{
    /// <summary>The causes in the order in which they are offered.</summary>
    public static IReadOnlyList<CauseKind> All { get; } =
    [
        CauseKind.StakeholderDisengagement,
        CauseKind.MilestoneStagnation,
        CauseKind.ActivityWithoutProgression,
        CauseKind.CommitmentErosion,
        CauseKind.ContextDecay,
    ];

    /// <summary>"Stakeholder disengagement".</summary>
    public static string Name(CauseKind kind) => kind switch
    {
        CauseKind.StakeholderDisengagement => "Stakeholder disengagement",
        CauseKind.MilestoneStagnation => "Milestone stagnation",
        CauseKind.ActivityWithoutProgression => "Activity without progression",
        CauseKind.CommitmentErosion => "Commitment erosion",
        CauseKind.ContextDecay => "Context decay",
    };

    /// <summary>The cause's name in addresses: "stakeholder-disengagement".</summary>
    public static string Slug(CauseKind kind) => Name(kind).ToLowerInvariant().Replace(' ', '-');

    /// <summary>What it means, for a filter's hint and for those who see it the first time.</summary>
    public static string Meaning(CauseKind kind) => kind switch
    {
        CauseKind.StakeholderDisengagement => "The people who decide are heard from less.",
        CauseKind.MilestoneStagnation => "Milestones are not reached in the time they were given.",
        CauseKind.ActivityWithoutProgression => "People are in touch, but milestones are not reached.",
        CauseKind.CommitmentErosion => "Promises are past the date by which they should be documented.",
        CauseKind.ContextDecay => "Why the buyer wants this was not confirmed for long, or something changed and was not answered.",
    };

    /// <summary>How far it has gone with this deal: "no two-way contact with a decision maker for 24 days".</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="names">The names behind its facts.</param>
    public static string Detail(Cause cause, DealNames names) => (cause.Kind, cause.Days) switch
    {
        (CauseKind.StakeholderDisengagement, null) => "no two-way contact with a decision maker yet",
        (CauseKind.StakeholderDisengagement, { } days) => $"last two-way contact with a decision maker {DateText.Span(days)} ago",
        (CauseKind.MilestoneStagnation or CauseKind.ActivityWithoutProgression, { } days) => $"{DateText.Span(days)} past the due date",
        (CauseKind.CommitmentErosion, { } days) when cause.Facts is [var promise, ..] => $"“{names.Thing(promise)}” {DateText.Span(days)} past its date",
        (CauseKind.CommitmentErosion, { } days) => $"a promise {DateText.Span(days)} past its date",
        (CauseKind.ContextDecay, _) when cause.Facts.Any(fact => names.Fact(fact) is Core.Facts.ContextChanged) => "a change is not answered yet",
        (CauseKind.ContextDecay, { } days) => $"why they want it was last confirmed {DateText.Span(days)} ago",
        _ => KindText.InText(Meaning(cause.Kind)).TrimEnd('.'),
    };
}
