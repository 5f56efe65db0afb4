using System.Collections.Immutable;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Import.Engine;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Import.Running;

/// <summary>
/// What deals refer to, made known before them: pipeline, playbook, teams, people. What is there already is left as it is, but that a
/// pipeline gets the stages it lacks. A dry run only imagines it.
/// </summary>
internal sealed class Setting(PeopleDoor people, PipelineDoor pipelines, PlaybookDoor playbooks, DirectoryQuery directory, Viewer? viewer, bool isDryRun)
{
    private readonly HashSet<string> _told = [];

    /// <summary>The workspace as it is once everything is made known.</summary>
    public WorkspaceCatalog Planned { get; private set; } = directory.Current;

    public int NewPeople { get; private set; }

    public int NewTeams { get; private set; }

    /// <summary>Makes known what the source has come across since the last time; a refusal says what cannot be.</summary>
    public async Task<Refusal?> Prepare(IPlannedSource source) =>
        await Pipeline(source) ?? await Playbook(source) ?? await Teams(source) ?? await People(source);

    // What has begun is ended: a half-made setting would refuse deals for no reason of theirs.
    private async Task<Refusal?> Pipeline(IPlannedSource source)
    {
        if (source.Pipeline is not { } pipeline || Planned.FindPipeline(pipeline.Id) is { } known && known.Stages.Length >= pipeline.Stages.Length)
        {
            return null;
        }

        Planned = Planned with { Pipelines = [.. Planned.Pipelines.Where(other => other.Id != pipeline.Id), pipeline] };
        return isDryRun ? null : (await pipelines.Save(pipeline, viewer, CancellationToken.None)).Refusal;
    }

    private async Task<Refusal?> Playbook(IPlannedSource source)
    {
        if (source.Playbook is not { } playbook || Planned.FindPlaybook(playbook.Id) is not null)
        {
            return null;
        }

        Planned = Planned with { Playbooks = [.. Planned.Playbooks, playbook] };
        return isDryRun ? null : (await playbooks.Save(playbook, viewer, CancellationToken.None)).Refusal;
    }

    private async Task<Refusal?> Teams(IPlannedSource source)
    {
        foreach (var team in source.Teams.Where(team => !Planned.Teams.ContainsKey(team.Id)).ToList())
        {
            var made = new DirectoryTeam(team.Id, team.Name, []);
            Planned = Planned with { Teams = Planned.Teams.SetItem(team.Id, made) };
            NewTeams++;
            if (!isDryRun && await people.SaveTeam(made, viewer, CancellationToken.None) is { IsAccepted: false } saved)
            {
                return saved.Refusal;
            }
        }

        return null;
    }

    private async Task<Refusal?> People(IPlannedSource source)
    {
        ImmutableArray<DirectoryPerson> met =
        [
            .. source.People.Where(person => _told.Add(person.Id.Value) && !Planned.People.ContainsKey(person.Id))
                .Select(person => new DirectoryPerson(person.Id, person.Name, person.Team)),
        ];
        if (met.IsEmpty)
        {
            return null;
        }

        Planned = Planned with { People = Planned.People.AddRange(met.Select(person => KeyValuePair.Create(person.Id, person))) };
        NewPeople += met.Length;
        return isDryRun ? null : (await people.Introduce(met, viewer, CancellationToken.None)).Refusal;
    }
}
