using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Playbooks;

/// <summary>Every playbook, a line a milestone.</summary>
public sealed class PlaybooksExport(DirectoryQuery directory, PlaybookVersions versions) : ITableExport
{
    public static string Page => Urls.Playbooks;

    public static string Policy => Policies.Administer;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var catalog = directory.Current;
        return new CsvTable(
            "playbooks",
            ["playbook", "key", "pipeline", "offered", "judged by", "number", "milestone", "type", "stage of its gate", "starts after days", "length in days", "evidence asked for", "kinds of evidence", "criteria"],
            from version in await versions.AllAsync(cancellation)
            let playbook = version.Playbook
            let pipeline = catalog.FindPipeline(playbook.Pipeline)
            from milestone in playbook.Milestones.Select((its, place) => (Its: its, Number: place + 1))
            select (ImmutableArray<string>)
            [
                playbook.Name,
                playbook.Id.Value,
                pipeline?.Name ?? playbook.Pipeline.Value,
                version.IsRetired ? "no" : "yes",
                playbook.Drift is null ? "the workspace's thresholds" : "its own thresholds",
                CsvTable.Cell(milestone.Number),
                milestone.Its.Name,
                KindText.Of(milestone.Its.Type),
                milestone.Its.Stage is { } stage ? pipeline?.Find(stage)?.Name ?? stage.Value : "",
                CsvTable.Cell(milestone.Its.StartsAfterDays),
                CsvTable.Cell(milestone.Its.LengthDays),
                CsvTable.Cell(milestone.Its.Evidence.Minimum),
                string.Join("; ", milestone.Its.Evidence.Kinds.Select(KindText.Of)),
                milestone.Its.Criteria,
            ]);
    }
}

/// <summary>What the versions of every playbook changed.</summary>
public sealed class PlaybookVersionsExport(DirectoryQuery directory, PlaybookVersions versions, ViewerClock clock) : ITableExport
{
    public static string Page => Urls.PlaybookVersions;

    public static string Policy => Policies.Administer;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var catalog = directory.Current;
        List<(string Playbook, VersionLine Line)> lines = [];
        foreach (var playbook in catalog.Playbooks)
        {
            var (plans, rules) = await versions.OfAsync(playbook.Id, cancellation);
            lines.AddRange(PlaybookChanges.Lines(plans, rules, catalog, clock.Culture).Select(line => (playbook.Name, line)));
        }

        return new("playbook-versions", ["playbook", "in force from", "made by", "what changed"], lines.Select(version => (ImmutableArray<string>)
        [
            version.Playbook, CsvTable.Cell(version.Line.At), version.Line.By, version.Line.What,
        ]));
    }
}
