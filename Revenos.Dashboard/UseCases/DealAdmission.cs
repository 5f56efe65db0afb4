using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Deals.Rules;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;

namespace Revenos.Dashboard.UseCases;

/// <summary>A change that may be stored.</summary>
/// <param name="History">The history with it.</param>
/// <param name="Added">The facts it adds.</param>
internal sealed record Admitted(DealHistory History, ImmutableArray<RecordedFact> Added);

/// <summary>Says whether a change may be stored: whether this viewer may, whether what it names exists, whether Core admits its facts.</summary>
internal sealed class DealAdmission(DirectoryQuery directory, FactMaking making)
{
    /// <param name="history">The deal as it is stored; empty for a new one.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="facts">What is to be added.</param>
    /// <param name="viewer">Who asks; null for the product itself.</param>
    /// <param name="source">The name of where the facts come from.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="imagined">The workspace to assume, for a dry run; null for the one there is.</param>
    public Outcome<Admitted> Admit(DealHistory history, DealId deal, IReadOnlyCollection<NewFact> facts, Viewer? viewer, string source, DateTimeOffset now, WorkspaceCatalog? imagined = null)
    {
        var catalog = imagined ?? directory.Current;
        var stored = history.Latest();
        var opened = facts.Select(fact => fact.Content).OfType<DealOpened>().FirstOrDefault();
        if ((MayNot(viewer, stored, opened) ?? RoleRules.Check(viewer, history, stored, facts)) is { } refusal)
        {
            return refusal;
        }

        if ((stored?.Pipeline ?? opened?.Pipeline) is not { } pipelineId)
        {
            return Refusals.NotOpened;
        }

        if (catalog.FindPipeline(pipelineId) is not { } pipeline)
        {
            return StoreRefusals.UnknownPipeline;
        }

        if (facts.Select(fact => Unknown(fact.Content, catalog) ?? UnknownActor(fact.Actor, catalog)).FirstOrDefault(unknown => unknown is not null) is { } unknown)
        {
            return unknown;
        }

        var added = making.Make(history, deal, facts, now, viewer?.Person, source);
        var admitted = DealRules.Admit(history, added, now, Terms(stored, opened, pipeline, catalog));
        return admitted.IsAccepted ? new Admitted(admitted.Value, added) : admitted.Refusal;
    }

    private static DealTerms Terms(Deal? stored, DealOpened? opened, Pipeline pipeline, WorkspaceCatalog catalog) =>
        new(pipeline, catalog.RulesFor(stored is null ? opened?.Playbook : stored.Playbook), catalog.Recovery);

    private static Refusal? MayNot(Viewer? viewer, Deal? stored, DealOpened? opened) => (viewer, stored, opened) switch
    {
        (null, _, _) => null,
        (_, { } deal, _) => viewer.MaySee(deal.Owner, deal.Team, deal.Colleagues) ? null : StoreRefusals.NoSuchDeal,
        (_, null, { } opening) => viewer.MaySee(opening.Owner, opening.Team, []) ? null : StoreRefusals.NotYours,
        _ => StoreRefusals.NoSuchDeal,
    };

    private static Refusal? Unknown(Fact fact, WorkspaceCatalog catalog) => fact switch
    {
        DealOpened opened => UnknownPerson(opened.Owner, catalog) ?? UnknownTeam(opened.Team, catalog)
            ?? (opened.Playbook is { } playbook && catalog.FindPlaybook(playbook) is null ? StoreRefusals.UnknownPlaybook : null),
        OwnerChanged changed => UnknownPerson(changed.Owner, catalog) ?? UnknownTeam(changed.Team, catalog),
        ColleagueNamed named => UnknownPerson(named.Person, catalog),
        DealPaused { Reengager: { } reengager } => UnknownPerson(reengager, catalog),
        FactCorrected { Replacement: { } replacement } => Unknown(replacement, catalog),
        _ => null,
    };

    private static Refusal? UnknownActor(PersonId? actor, WorkspaceCatalog catalog) => actor is { } person ? UnknownPerson(person, catalog) : null;

    private static Refusal? UnknownPerson(PersonId person, WorkspaceCatalog catalog) =>
        person.Value is not null && catalog.People.ContainsKey(person) ? null : StoreRefusals.UnknownPerson;

    private static Refusal? UnknownTeam(TeamId? team, WorkspaceCatalog catalog) =>
        team is { } its && !catalog.Teams.ContainsKey(its) ? StoreRefusals.UnknownTeam : null;
}
