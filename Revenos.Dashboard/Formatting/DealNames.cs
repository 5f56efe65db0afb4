using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Formatting;

/// <summary>The names behind the ids of one deal, for sentences: what facts refer to was named by facts before them.</summary>
public sealed class DealNames
{
    private readonly Dictionary<FactId, string> _named = [];
    private readonly Dictionary<FactId, Fact> _facts = [];
    private readonly Dictionary<MilestoneId, string> _milestones = [];
    private readonly Func<PersonId, string> _person;
    private readonly Func<StageId, string> _stage;

    /// <param name="history">The deal's facts.</param>
    /// <param name="person">A colleague's name.</param>
    /// <param name="stage">A stage's name in the deal's pipeline.</param>
    public DealNames(DealHistory history, Func<PersonId, string> person, Func<StageId, string> stage)
    {
        (_person, _stage) = (person, stage);
        foreach (var fact in history.Ledger)
        {
            _facts[fact.Id] = fact.Content;
            Note(fact.Id, fact.Content);
        }

        // Corrected names come last and win.
        foreach (var fact in history.Facts)
        {
            Note(fact.Id, fact.Content);
        }
    }

    public string Person(PersonId person) => _person(person);

    public string Stage(StageId stage) => _stage(stage);

    /// <summary>The milestone's name in the latest plan that has it; its key where no plan does.</summary>
    public string Milestone(MilestoneId milestone) => _milestones.GetValueOrDefault(milestone, milestone.Value);

    /// <summary>The name of a stakeholder, the title of a piece of evidence, the text of a promise or a context change.</summary>
    public string Thing(FactId fact) => _named.GetValueOrDefault(fact, "something unknown");

    /// <summary>A fact of the deal; null when the deal has none of that id.</summary>
    public Fact? Fact(FactId fact) => _facts.GetValueOrDefault(fact);

    private void Note(FactId id, Fact content)
    {
        foreach (var milestone in PlannedIn(content))
        {
            _milestones[milestone.Id] = milestone.Name;
        }

        if (NameIn(content) is { } name)
        {
            _named[id] = name;
        }
    }

    private static ImmutableArray<Milestone> PlannedIn(Fact content) => content switch
    {
        PlanAnchored plan => plan.Milestones,
        DealReanchored reanchored => reanchored.Milestones,
        DealReengaged { Milestones.IsDefault: false } reengaged => reengaged.Milestones,
        _ => [],
    };

    private static string? NameIn(Fact content) => content switch
    {
        StakeholderAdded person => person.Name,
        EvidenceAttached evidence => evidence.Title.Length > 0 ? evidence.Title : KindText.Of(evidence.Kind),
        CommitmentMade promise => promise.Text,
        ContextChanged change => KindText.InText(KindText.Of(change.Kind)),
        _ => null,
    };
}
