using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls.Thresholds;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Thresholds;

/// <summary>The numbers that deals are judged by: the workspace's, and those of the playbooks that have their own.</summary>
public sealed class ThresholdsExport(DirectoryQuery directory, VersionsQuery versions, ViewerClock clock) : ITableExport
{
    public static string Page => Urls.Thresholds;

    public static string Policy => Policies.Administer;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var catalog = directory.Current;
        List<(string Scope, DriftOptions Options)> all = [("the workspace", await InForceAsync(null, catalog.Rules.Options, cancellation) ?? DriftOptions.Default)];
        foreach (var playbook in catalog.Offered)
        {
            if (await InForceAsync(playbook.Id, playbook.Drift, cancellation) is { } its)
            {
                all.Add(($"the playbook {playbook.Name}", its));
            }
        }

        return new CsvTable(
            "thresholds",
            ["of", "signal", "number", "value", "usually", "from", "to", "path"],
            from rules in all
            from setting in rules.Options.Settings()
            select (ImmutableArray<string>)
            [
                rules.Scope,
                OptionText.Group(setting.Path),
                OptionText.Label(setting.Path),
                CsvTable.Cell(setting.Value),
                CsvTable.Cell(ThresholdForm.Usual[setting.Path]),
                CsvTable.Cell(setting.Minimum),
                CsvTable.Cell(setting.Maximum),
                setting.Path,
            ]);
    }

    private async Task<DriftOptions?> InForceAsync(PlaybookId? playbook, DriftOptions? now, CancellationToken cancellation) =>
        clock.AsOf is { } at ? (await versions.OfRules(playbook, cancellation)).LastOrDefault(version => version.MadeAt <= at)?.Options : now;
}

/// <summary>What the versions of the workspace's numbers changed.</summary>
public sealed class ThresholdVersionsExport(ThresholdsModel model) : ITableExport
{
    public static string Page => Urls.ThresholdVersions;

    public static string Policy => Policies.Administer;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        await model.LoadAsync(cancellation);
        return new("threshold-versions", ["in force from", "made by", "what changed"], model.Versions.Select(version => (ImmutableArray<string>)
        [
            CsvTable.Cell(version.At), version.By, version.What,
        ]));
    }
}
