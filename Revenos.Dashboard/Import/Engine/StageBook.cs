using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Cells;
using Revenos.Dashboard.Import.Profiles;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>The stages of a profile's pipeline, and those that a source adds where the profile lets it.</summary>
internal sealed class StageBook
{
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

        var stage = new Stage(new StageId(SourceIds.Shorten(text)), text.Length <= 100 ? text : text[..99] + "…");
        Add(stage);
        _byText.TryAdd(text, stage.Id);
        return stage.Id;
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
