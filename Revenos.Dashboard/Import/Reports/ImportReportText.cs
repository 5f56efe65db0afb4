using System.Globalization;
using Revenos.Core.Facts;

namespace Revenos.Dashboard.Import.Reports;

/// <summary>A report as sentences and short lists: the page and the verb say the same words.</summary>
public static class ImportReportText
{
    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(DealOpened)] = "deals opened",
        [typeof(DealRenamed)] = "names changed",
        [typeof(DealRevalued)] = "values changed",
        [typeof(CloseExpected)] = "close dates moved",
        [typeof(OwnerChanged)] = "owners changed",
        [typeof(ColleagueNamed)] = "colleagues named",
        [typeof(StageEntered)] = "stages entered",
        [typeof(DealWon)] = "deals won",
        [typeof(DealLost)] = "deals lost",
        [typeof(DealPaused)] = "pauses",
        [typeof(DealReengaged)] = "re-engagements",
        [typeof(PlanAnchored)] = "plans made",
        [typeof(MilestoneRedated)] = "milestones re-dated",
        [typeof(MilestoneCompleted)] = "milestones reached",
        [typeof(MilestoneReopened)] = "milestones reopened",
        [typeof(StakeholderAdded)] = "stakeholders",
        [typeof(StakeholderChanged)] = "stakeholders changed",
        [typeof(StakeholderLeft)] = "stakeholders who left",
        [typeof(EngagementLogged)] = "engagements",
        [typeof(EvidenceAttached)] = "pieces of evidence",
        [typeof(EvidenceWithdrawn)] = "pieces of evidence withdrawn",
        [typeof(CommitmentMade)] = "commitments",
        [typeof(CommitmentAdvanced)] = "commitments advanced",
        [typeof(CommitmentWithdrawn)] = "commitments taken back",
        [typeof(RationaleConfirmed)] = "rationales confirmed",
        [typeof(ContextChanged)] = "context changes",
        [typeof(ContextAnswered)] = "context changes answered",
        [typeof(FactCorrected)] = "corrections",
    };

    /// <summary>What facts of a kind are called when they are counted.</summary>
    public static string KindOf(Fact fact) => Kinds[fact.GetType()];

    /// <summary>The report in one sentence.</summary>
    public static string Headline(ImportReport report)
    {
        var deals = Count(report.Deals, "deal", "deals");
        var facts = Count(report.FactCount, "fact", "facts");
        var refused = report.RefusedDeals == 0 ? "" : $" {Count(report.RefusedDeals, "deal", "deals")} cannot be imported.";
        var unread = report.FaultCount > 0 && report.RefusedDeals == 0 ? $" {Count(report.FaultCount, "row", "rows")} cannot be read." : "";
        var what = report is { Deals: 0, UnchangedDeals: > 0 } ? $"Everything in it is here already: {Count(report.UnchangedDeals, "deal", "deals")}, nothing added."
            : report.IsDryRun ? $"{deals} with {facts} would be imported; nothing was written."
            : report.IsCancelled ? $"Stopped. {deals} with {facts} were imported by then; importing again goes on from there."
            : $"{deals} with {facts} imported.";
        return what + refused + unread;
    }

    /// <summary>Why the board shows none of it; null where it shows some.</summary>
    public static string? Closed(ImportReport report) => report.IsAllClosed
        ? $"{(report.ClosedDeals == 1 ? "It is" : $"All {Number(report.ClosedDeals)} are")} closed; the board shows open deals. To see this past as it stood on a day, import it into an empty workspace with --until DAY --as-today, or with that day in the page."
        : null;

    /// <summary>The rest of the report, a line each.</summary>
    public static IEnumerable<string> Lines(ImportReport report)
    {
        foreach (var finding in report.Findings)
        {
            yield return finding;
        }

        if (Closed(report) is { } closed)
        {
            yield return closed;
        }

        yield return $"{Count(report.Rows, "row", "rows")} read.";
        yield return $"Deals: {Number(report.NewDeals)} new, {Number(report.GrownDeals)} with more facts, {Number(report.UnchangedDeals)} unchanged, {Number(report.RefusedDeals)} refused.";
        foreach (var (kind, count) in report.Facts)
        {
            yield return $"  {kind}: {Number(count)}";
        }

        if (report.NewPeople + report.NewTeams > 0)
        {
            yield return $"People: {Number(report.NewPeople)} new, in {Count(report.NewTeams, "new team", "new teams")}.";
        }

        foreach (var (what, count) in report.LeftOut)
        {
            yield return $"Left out: {Number(count)} {what}.";
        }
    }

    /// <summary>A fault in one line.</summary>
    public static string Line(Fault fault)
    {
        var place = fault.Line > 0 ? $"{fault.File}, row {Number(fault.Line)}" : fault.File;
        var cell = fault.Column.Length > 0 ? $", {fault.Column} \"{OneLine(fault.Value)}\"" : "";
        var deal = fault.Deal.Length > 0 ? $" (deal {OneLine(fault.Deal)})" : "";
        return $"{place}{cell}{deal}: {fault.What} {fault.Remedy}";
    }

    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Count(long number, string one, string several) => $"{Number(number)} {(number == 1 ? one : several)}";

    // A terminal obeys control characters: none of a file's reach it.
    private static string OneLine(string text)
    {
        var tidy = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return tidy.Length <= 60 ? tidy : tidy[..59] + "…";
    }
}
