using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Outcomes;
using Revenos.Core.Plans;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Components.Controls.Thresholds;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Thresholds;

/// <summary>Edits the numbers that the workspace judges deals by.</summary>
public sealed class ThresholdsModel(DirectoryQuery directory, VersionsQuery versions, DriftRulesDoor door, ViewerSource viewers, ViewerClock clock)
{
    /// <summary>The numbers as they are typed.</summary>
    public ThresholdForm Form { get; private set; } = ThresholdForm.Of(DriftOptions.Default);

    /// <summary>What is wrong, by path.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; private set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Why it was not saved; null when nobody refused.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Every version, the newest first.</summary>
    public ImmutableArray<VersionLine> Versions { get; private set; } = [];

    /// <summary>The playbooks whose deals are judged by numbers of their own, which this page does not change.</summary>
    public ImmutableArray<Playbook> Exceptions => clock.AsOf is not null ? [] : [.. directory.Current.Offered.Where(playbook => playbook.Drift is not null)];

    /// <summary>Whether what is typed differs from what is in force.</summary>
    public bool IsChanged => Form.Options() != directory.Current.Rules.Options;

    /// <summary>Shows the numbers in force, or those that were at the instant of the past that is looked at.</summary>
    public async Task LoadAsync(CancellationToken cancellation = default)
    {
        var all = await versions.OfRules(null, cancellation);
        all = clock.AsOf is { } at ? [.. all.Where(version => version.MadeAt <= at)] : all;
        Form = ThresholdForm.Of(clock.AsOf is null ? directory.Current.Rules.Options : all.IsEmpty ? DriftOptions.Default : all[^1].Options!);
        Versions =
        [
            .. all.Select((version, place) => new VersionLine(version.MadeAt, MakerText.Of(version.MadeBy, directory.Current.NameOf), What(all, place))).Reverse(),
        ];
    }

    /// <summary>Looks for what is wrong, and puts the numbers in force when nothing is.</summary>
    /// <param name="judged">Told the share of the open deals that are judged by now, from 0 to 1.</param>
    /// <param name="cancellation">Ends the judging; the numbers stay in force.</param>
    /// <returns>Whether they are in force.</returns>
    public async Task<bool> SaveAsync(Action<double>? judged = null, CancellationToken cancellation = default)
    {
        Refusal = null;
        Faults = Form.Faults();
        if (Faults.Count > 0)
        {
            return false;
        }

        var progress = new Progress<RecordProgress>(step => judged?.Invoke(step.Total == 0 ? 1 : (double)step.Done / step.Total));
        var outcome = await door.Save(null, Form.Options(), await viewers.CurrentAsync(cancellation), progress, cancellation);
        Refusal = outcome.Refusal;
        if (outcome.IsAccepted)
        {
            await LoadAsync(cancellation);
        }

        return outcome.IsAccepted;
    }

    private string What(ImmutableArray<RulesVersion> all, int place) => place == 0
        ? ThresholdChanges.Sentence(DriftOptions.Default, all[place].Options!, clock.Culture) is { } first ? $"The first numbers. {first}" : "The first numbers, as they come"
        : ThresholdChanges.Sentence(all[place - 1].Options!, all[place].Options!, clock.Culture) ?? "Saved as it was";
}
