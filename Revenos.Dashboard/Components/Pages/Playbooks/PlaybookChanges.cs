using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Components.Controls.Thresholds;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Playbooks;

/// <summary>What the versions of a playbook changed: its plan and, counted apart but told together, its thresholds.</summary>
internal static class PlaybookChanges
{
    /// <summary>The lines of its history, the newest first; a version that changed nothing has none.</summary>
    public static ImmutableArray<VersionLine> Lines(
        IReadOnlyList<PlaybookVersion> plans, IReadOnlyList<RulesVersion> rules, WorkspaceCatalog catalog, CultureInfo culture)
    {
        var ofPlans = plans.Select((version, place) => Line(version.MadeAt, version.MadeBy, place == 0 ? First(version) : Sentence(plans[place - 1], version)));
        var ofRules = rules.Select((version, place) => Line(version.MadeAt, version.MadeBy, Sentence(place == 0 ? null : rules[place - 1].Options, version.Options, culture)));
        return [.. ofPlans.Concat(ofRules).OfType<VersionLine>().Reverse().OrderByDescending(line => line.At)];

        VersionLine? Line(DateTimeOffset at, Core.Values.PersonId? by, string? what) =>
            what is null ? null : new VersionLine(at, MakerText.Of(by, catalog.NameOf), what);
    }

    /// <summary>What differs between two versions of the plan; null when nothing does.</summary>
    public static string? Sentence(PlaybookVersion before, PlaybookVersion after)
    {
        var was = before.Playbook;
        var becomes = after.Playbook;
        var kept = becomes.Milestones.Where(milestone => was.Milestones.Any(other => other.Id == milestone.Id)).ToList();
        string?[] parts =
        [
            before.IsRetired == after.IsRetired ? null : after.IsRetired ? "retired" : "offered again",
            was.Name == becomes.Name ? null : $"called {becomes.Name} instead of {was.Name}",
            was.Pipeline == becomes.Pipeline ? null : "moved to another pipeline",
            Named("added", becomes.Milestones.Where(milestone => !kept.Contains(milestone))),
            Named("left out", was.Milestones.Where(milestone => kept.All(other => other.Id != milestone.Id))),
            Named("changed", kept.Where(milestone => !IsSame(was.Milestones.First(other => other.Id == milestone.Id), milestone))),
            IsSameOrder(was.Milestones, kept) ? null : "milestones in another order",
        ];
        var sentence = string.Join("; ", parts.OfType<string>());
        return sentence.Length == 0 ? null : char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static string First(PlaybookVersion version)
    {
        var count = version.Playbook.Milestones.Length;
        return $"Made with {NumberText.InWords(count)} {(count == 1 ? "milestone" : "milestones")}";
    }

    private static string? Sentence(DriftOptions? before, DriftOptions? after, CultureInfo culture) => (before, after) switch
    {
        (null, null) => null,
        (_, null) => "Judged by the workspace’s thresholds again",
        (null, _) => "Judged by thresholds of its own",
        _ => ThresholdChanges.Sentence(before, after, culture),
    };

    private static string? Named(string what, IEnumerable<MilestoneTemplate> milestones)
    {
        string[] names = [.. milestones.Select(milestone => $"“{milestone.Name}”")];
        return names.Length == 0 ? null : $"{what} {NumberText.List(names)}";
    }

    // Lists are equal by what they hold, which record equality does not see.
    private static bool IsSame(MilestoneTemplate one, MilestoneTemplate other) =>
        one.Evidence.Minimum == other.Evidence.Minimum
        && one.Evidence.Kinds.SequenceEqual(other.Evidence.Kinds)
        && one with { Evidence = EvidenceRequirement.None } == other with { Evidence = EvidenceRequirement.None };

    private static bool IsSameOrder(IEnumerable<MilestoneTemplate> was, IReadOnlyCollection<MilestoneTemplate> kept) =>
        was.Select(milestone => milestone.Id).Where(id => kept.Any(other => other.Id == id)).SequenceEqual(kept.Select(milestone => milestone.Id));
}
