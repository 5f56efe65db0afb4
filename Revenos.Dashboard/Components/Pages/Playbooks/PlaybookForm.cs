using Revenos.Core.Drift;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls.Thresholds;

namespace Revenos.Dashboard.Components.Pages.Playbooks;

/// <summary>A playbook while it is edited.</summary>
public sealed class PlaybookForm
{
    // The address of the page that makes one.
    private const string AddressOfNew = "new";

    /// <summary>Its key; empty for a new one.</summary>
    public string Key { get; init; } = "";

    public string Name { get; set; } = "";

    public string Pipeline { get; set; } = "";

    public List<MilestoneForm> Milestones { get; init; } = [];

    /// <summary>Whether it is judged by numbers of its own.</summary>
    public bool HasOwnThresholds { get; set; }

    public required ThresholdForm Thresholds { get; init; }

    public static PlaybookForm New(PipelineId pipeline, DriftOptions workspace) => new()
    {
        Pipeline = pipeline.Value,
        Milestones = [new() { StartsAfter = 0, Length = 14 }],
        Thresholds = ThresholdForm.Of(workspace),
    };

    public static PlaybookForm Of(Playbook playbook, DriftOptions workspace) => new()
    {
        Key = playbook.Id.Value,
        Name = playbook.Name,
        Pipeline = playbook.Pipeline.Value,
        Milestones = [.. playbook.Milestones.Select(MilestoneForm.Of)],
        HasOwnThresholds = playbook.Drift is not null,
        Thresholds = ThresholdForm.Of(playbook.Drift ?? workspace),
    };

    /// <summary>Adds a milestone that begins where the last one ends.</summary>
    public void Add()
    {
        var last = Milestones.LastOrDefault();
        Milestones.Add(new()
        {
            StartsAfter = (last?.StartsAfter ?? 0) + (last?.Length ?? 0),
            Length = 14,
            Type = last?.Type ?? MilestoneType.Discovery,
            Stage = last?.Stage ?? "",
        });
    }

    /// <summary>Moves a milestone one place up or down; at the end it stays.</summary>
    public void Move(MilestoneForm milestone, int by)
    {
        var from = Milestones.IndexOf(milestone);
        var to = from + by;
        if (from >= 0 && to >= 0 && to < Milestones.Count)
        {
            (Milestones[from], Milestones[to]) = (Milestones[to], Milestones[from]);
        }
    }

    /// <summary>All that is wrong, each under its field: "Name", "Milestones.2.Length", "Density.Threshold".</summary>
    public IReadOnlyDictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>();
        if (string.IsNullOrWhiteSpace(Name))
        {
            faults[nameof(Name)] = "Give the playbook a name.";
        }

        if (Milestones.Count == 0)
        {
            faults[nameof(Milestones)] = "A playbook needs at least one milestone.";
        }

        for (var i = 0; i < Milestones.Count; i++)
        {
            foreach (var (field, text) in Milestones[i].Faults())
            {
                faults[$"{nameof(Milestones)}.{i}.{field}"] = text;
            }
        }

        if (HasOwnThresholds)
        {
            foreach (var (path, text) in Thresholds.Faults())
            {
                faults[path] = text;
            }
        }

        return faults;
    }

    /// <summary>Leaves out the gates of stages that the chosen pipeline does not have.</summary>
    public void KeepGates(IReadOnlyCollection<Stage> stages)
    {
        foreach (var milestone in Milestones.Where(milestone => stages.All(stage => stage.Id.Value != milestone.Stage)))
        {
            milestone.Stage = "";
        }
    }

    /// <summary>The playbook as it stands; keys that are missing are made from the names.</summary>
    /// <param name="taken">The keys of the other playbooks.</param>
    public Playbook Playbook(IEnumerable<string> taken)
    {
        var keys = Milestones.Select(milestone => milestone.Key).Where(key => key.Length > 0).ToHashSet(StringComparer.Ordinal);
        return new Playbook(
            new PlaybookId(Key.Length > 0 ? Key : Slug.Of(Name, "playbook", taken.Append(AddressOfNew).ToHashSet(StringComparer.Ordinal))),
            Name.Trim(),
            new PipelineId(Pipeline),
            [.. Milestones.Select(milestone => milestone.Template(milestone.Key.Length > 0 ? milestone.Key : Slug.Of(milestone.Name, "milestone", keys)))],
            HasOwnThresholds ? Thresholds.Options() : null);
    }
}
