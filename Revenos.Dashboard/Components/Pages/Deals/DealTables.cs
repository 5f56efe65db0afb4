using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals;

/// <summary>The tables of one deal as files: its story, its plan and its signals.</summary>
public sealed class DealTables(HistoryQuery histories, DirectoryQuery directory, ViewerClock clock)
{
    public const string Story = "story";
    public const string Plan = "plan";
    public const string Signals = "signals";

    /// <summary>One of its tables; null where there is no such deal, or none that the viewer may see.</summary>
    public async Task<CsvTable?> MakeAsync(DealId id, string table, Viewer viewer, CancellationToken cancellation)
    {
        if (await histories.Load(id, viewer, cancellation) is not { } history || history.AsOf(clock.Now) is not { } deal)
        {
            return null;
        }

        var catalog = directory.Current;
        var pipeline = catalog.FindPipeline(deal.Pipeline) ?? new Pipeline(deal.Pipeline, deal.Pipeline.Value, [new(deal.Stage, deal.Stage.Value)]);
        return DealView.Of(history, catalog.RulesFor(deal.Playbook), pipeline, catalog.NameOf, clock.Now) is not { } view ? null : table switch
        {
            Story => StoryOf(view with { Viewer = viewer }),
            Plan => PlanOf(view),
            Signals => SignalsOf(view),
            _ => null,
        };
    }

    private CsvTable StoryOf(DealView view)
    {
        var text = new FactText(view.Names, clock);
        return new(
            "story",
            ["happened at", "what", "counts", "reads now", "why corrected", "who", "source", "written down at"],
            DealStory.Of(view).Select(entry => (ImmutableArray<string>)
            [
                CsvTable.Cell(entry.Fact.OccurredAt),
                text.Sentence(entry.Fact.Content),
                entry switch { { Correction: null } => "yes", { Counts: null } => "taken back", _ => "corrected" },
                entry is { Correction: not null, Counts: { } right } ? text.Sentence(right) : "",
                entry.Correction is { } correction ? ((Core.Facts.FactCorrected)correction.Content).Reason : "",
                entry.Fact.Actor is { } actor ? view.Names.Person(actor) : "",
                entry.Fact.Source.Name,
                CsvTable.Cell(entry.Fact.RecordedAt),
            ]));
    }

    private static CsvTable PlanOf(DealView view) => new(
        "plan",
        ["milestone", "type", "owner", "baseline start", "baseline due", "start", "due", "complete at", "days late", "days after the baseline", "evidence", "evidence asked for", "criteria"],
        PlanTimeline.Of(view.Deal, view.Deal.ClosedAt ?? view.At).Rows.Select(row => (ImmutableArray<string>)
        [
            row.Planned.Milestone.Name,
            KindText.Of(row.Planned.Milestone.Type),
            row.Planned.Milestone.Owner,
            CsvTable.Cell(row.BaselineWindow?.Start),
            CsvTable.Cell(row.BaselineWindow?.Due),
            CsvTable.Cell(row.Planned.Window.Start),
            CsvTable.Cell(row.Planned.Window.Due),
            CsvTable.Cell(row.Planned.CompletedAt),
            CsvTable.Cell(row.LateDays),
            CsvTable.Cell(row.BaselineWindow is { } was ? (row.Planned.CompletedAt ?? row.Planned.Window.Due).DaysSince(was.Due) : null),
            CsvTable.Cell(view.Deal.EvidenceFor(row.Planned, view.At)),
            CsvTable.Cell(row.Planned.Milestone.Evidence.Minimum),
            row.Planned.Milestone.Criteria,
        ]));

    private static CsvTable SignalsOf(DealView view) => new(
        "signals",
        ["at", "ahead", .. SignalText.All.Select(SignalText.Word), .. SignalText.All.Select(signal => $"{SignalText.Word(signal)} threshold")],
        SignalHistory.Of(view).Points.Select(point => (ImmutableArray<string>)
        [
            CsvTable.Cell(point.At),
            point.IsForecast ? "yes" : "no",
            .. SignalText.All.Select(signal => CsvTable.Cell(point[signal])),
            .. SignalText.All.Select(signal => CsvTable.Cell(view.Rules.Options[signal].Threshold)),
        ]));
}
