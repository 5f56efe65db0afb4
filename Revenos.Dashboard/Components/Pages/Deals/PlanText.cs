using Revenos.Core.Deals;
using Revenos.Core.Plans;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>What is planned and what became of it, in words.</summary>
internal static class PlanText
{
    // A window that ends at midnight ends with the day before.
    public static string Span(Window window, ViewerClock clock) => $"{DateText.Day(window.Start, clock)} to {DateText.Day(window.Due.AddTicks(-1), clock)}";

    /// <summary>"Validation, Marta Kowal".</summary>
    public static string About(Milestone milestone) =>
        milestone.Owner.Length > 0 ? $"{KindText.Of(milestone.Type)}, {milestone.Owner}" : KindText.Of(milestone.Type);

    public static string Happened(PlannedMilestone planned, Deal deal, DateTimeOffset at, ViewerClock clock)
    {
        if (planned.CompletedAt is { } done)
        {
            var late = (done - planned.Window.Due).TotalDays;
            return $"complete {DateText.Day(done, clock)}{(late >= 1 ? $", {DateText.Span(late)} after its due date" : "")}";
        }

        var overdue = (at - planned.Window.Due).TotalDays - deal.PausedDays(planned.Window.Due, at);
        return overdue > 0 ? $"open, {DateText.Span(overdue)} past its due date"
            : planned.Window.Start <= at ? $"open, due {DateText.Both(planned.Window.Due.AddTicks(-1), clock)}"
            : $"begins {DateText.Both(planned.Window.Start, clock)}";
    }

    /// <summary>"1 of 1 piece of evidence".</summary>
    public static string Proof(PlannedMilestone planned, DealView view)
    {
        var wanted = planned.Milestone.Evidence.Minimum;
        if (wanted == 0)
        {
            return "none asked for";
        }

        var kinds = NumberText.List([.. planned.Milestone.Evidence.Kinds.Select(kind => KindText.InText(KindText.Of(kind)))]);
        return $"{view.Deal.EvidenceFor(planned, view.At)} of {wanted}{(kinds.Length > 0 ? $" ({kinds})" : "")}";
    }

    /// <summary>The face's name in style sheets.</summary>
    public static string Slug(PlanFace face) => face switch
    {
        PlanFace.Done => "done",
        PlanFace.Running => "running",
        PlanFace.Late => "late",
        PlanFace.Ahead => "ahead",
    };
}
