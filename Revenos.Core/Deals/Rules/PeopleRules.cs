using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Values;

namespace Revenos.Core.Deals.Rules;

/// <summary>Who may be named.</summary>
internal static class PeopleRules
{
    public static Refusal? Check(Deal deal, EngagementLogged logged)
    {
        foreach (var person in logged.Stakeholders)
        {
            if (CheckKnown(deal, person) is { } refusal)
            {
                return refusal;
            }
        }

        return Texts.Note(logged.Note);
    }

    public static Refusal? CheckKnown(Deal deal, FactId stakeholder) =>
        deal.Stakeholders.Any(person => person.Id == stakeholder && !person.HasLeft) ? null : Refusals.UnknownStakeholder;
}
