using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Cells;
using Revenos.Dashboard.Import.Profiles;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>The stages of a profile's pipeline, and those that a source adds where the profile lets it.</summary>
internal sealed class StageBook
{
    private const int LongestName = 200;

    private readonly ProfilePipeline _profile;
    private readonly List<Stage> _stages = [];
    private readonly Dictionary<string, StageId> _byText = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="existing">The pipeline as the workspace has it; null when it is new.</param>
    public StageBook(ProfilePipeline profile, Pipeline? existing)
    {
        _profile = profile;
        foreach (var stage in existing?.Stages ?? [])
        {
            Add(stage);
        }

        foreach (var stage in profile.Stages)
        {
            Add(new Stage(new StageId(stage.Id), stage.Name));
        }
    }

    public Pipeline Pipeline => new(new PipelineId(_profile.Id), _profile.Name, [.. _stages]);

    /// <summary>The stage that a text names by its id or its name.</summary>
    public Cell<StageId> Find(string text)
    {
        if (_byText.TryGetValue(text, out var known))
        {
            return known;
        }

        if (!_profile.AddUnlistedStages)
        {
            return new CellProblem($"There is no stage \"{text}\".", $"Map it to one of {string.Join(", ", _profile.Stages.Select(stage => stage.Id))}, or list it in the profile.");
        }

        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestName)
        {
            return new CellProblem($"This is no name for a stage: it needs 1 to {LongestName} characters.", "Map it to a stage of the profile.");
        }

        var stage = new Stage(NewId(text), text);
        Add(stage);
        return stage.Id;
    }

    private StageId NewId(string text)
    {
        var plain = SourceIds.Plain(text);
        return new StageId(_byText.ContainsKey(plain) ? SourceIds.Plain(text + "\u2060") : plain);
    }

    private void Add(Stage stage)
    {
        if (_byText.TryAdd(stage.Id.Value, stage.Id))
        {
            _stages.Add(stage);
        }

        _byText.TryAdd(stage.Name, stage.Id);
    }
}
