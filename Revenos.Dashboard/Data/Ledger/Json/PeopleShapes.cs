using Revenos.Core.Deals;
using Revenos.Core.Facts;

namespace Revenos.Dashboard.Data.Ledger.Json;

/// <summary>The buyer's people and being in touch with them.</summary>
internal static class PeopleShapes
{
    public static IEnumerable<FactShape> All =>
    [
        FactShape.Of<StakeholderAdded>(
            "stakeholder-added",
            (fact, to) => to.Text("name", fact.Name).Text("role", fact.Role, "").Choice("authority", fact.Authority),
            from => new StakeholderAdded(from.Text("name"), from.Text("role", ""), from.ChoiceOrNone<Authority>("authority") ?? Authority.Unknown)),

        FactShape.Of<StakeholderChanged>(
            "stakeholder-changed",
            (fact, to) => to.Fact("stakeholder", fact.Stakeholder).Text("role", fact.Role, "").Choice("authority", fact.Authority),
            from => new StakeholderChanged(from.Fact("stakeholder"), from.Text("role", ""), from.Choice<Authority>("authority"))),

        FactShape.Of<StakeholderLeft>(
            "stakeholder-left",
            (fact, to) => to.Fact("stakeholder", fact.Stakeholder).Text("reason", fact.Reason, ""),
            from => new StakeholderLeft(from.Fact("stakeholder"), from.Text("reason", ""))),

        FactShape.Of<EngagementLogged>(
            "engagement-logged",
            (fact, to) => to.Choice("engagementKind", fact.Kind).Choice("direction", fact.Direction)
                .Texts("stakeholders", fact.Stakeholders.Select(id => id.Value.ToString()))
                .ChoiceOrNone("authority", fact.Authority).Text("note", fact.Note, ""),
            from => new EngagementLogged(
                from.Choice<EngagementKind>("engagementKind"),
                from.Choice<EngagementDirection>("direction"),
                from.Facts("stakeholders"),
                from.ChoiceOrNone<Authority>("authority"),
                from.Text("note", ""))),
    ];
}
