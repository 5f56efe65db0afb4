using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Ledger.Json;

/// <summary>The life of a deal.</summary>
internal static class DealShapes
{
    public static IEnumerable<FactShape> All =>
    [
        FactShape.Of<DealOpened>(
            "deal-opened",
            (fact, to) =>
            {
                to.Text("name", fact.Name).Text("account", fact.Account)
                    .Text("owner", fact.Owner.Value).TextOrNone("team", fact.Team?.Value)
                    .Text("pipeline", fact.Pipeline.Value).Text("stage", fact.Stage.Value)
                    .Money("value", fact.Value).Day("expectedClose", fact.ExpectedClose)
                    .TextOrNone("playbook", fact.Playbook?.Value);
                if (fact.Tracking != Tracking.Full)
                {
                    to.Nested("tracking", it => it.Flag("engagements", fact.Tracking.Engagements, true).Flag("commitments", fact.Tracking.Commitments, true));
                }
            },
            from => new DealOpened(
                from.Text("name"),
                from.Text("account"),
                new PersonId(from.Text("owner")),
                from.TextOrNone("team") is { } team ? new TeamId(team) : null,
                new PipelineId(from.Text("pipeline")),
                new StageId(from.Text("stage")),
                from.Money("value"),
                from.DayOrNone("expectedClose"),
                from.TextOrNone("playbook") is { } playbook ? new PlaybookId(playbook) : null,
                from.Nested("tracking", Tracking.Full, it => new Tracking(it.Flag("engagements", true), it.Flag("commitments", true))))),

        FactShape.Of<DealRenamed>(
            "deal-renamed",
            (fact, to) => to.Text("name", fact.Name).Text("account", fact.Account),
            from => new DealRenamed(from.Text("name"), from.Text("account"))),

        FactShape.Of<DealRevalued>(
            "deal-revalued",
            (fact, to) => to.Money("value", fact.Value),
            from => new DealRevalued(from.Money("value"))),

        FactShape.Of<CloseExpected>(
            "close-expected",
            (fact, to) => to.Day("expectedClose", fact.ExpectedClose),
            from => new CloseExpected(from.DayOrNone("expectedClose"))),

        FactShape.Of<OwnerChanged>(
            "owner-changed",
            (fact, to) => to.Text("owner", fact.Owner.Value).TextOrNone("team", fact.Team?.Value),
            from => new OwnerChanged(new PersonId(from.Text("owner")), from.TextOrNone("team") is { } team ? new TeamId(team) : null)),

        FactShape.Of<ColleagueNamed>(
            "colleague-named",
            (fact, to) => to.Text("person", fact.Person.Value),
            from => new ColleagueNamed(new PersonId(from.Text("person")))),

        FactShape.Of<StageEntered>(
            "stage-entered",
            (fact, to) => to.Text("stage", fact.Stage.Value).TextOrNone("overrideReason", fact.OverrideReason),
            from => new StageEntered(new StageId(from.Text("stage")), from.TextOrNone("overrideReason"))),

        FactShape.Of<DealWon>(
            "deal-won",
            (fact, to) => to.Text("note", fact.Note, ""),
            from => new DealWon(from.Text("note", ""))),

        FactShape.Of<DealLost>(
            "deal-lost",
            (fact, to) => to.Choice("reason", fact.Reason).Text("note", fact.Note, ""),
            from => new DealLost(from.Choice<LossReason>("reason"), from.Text("note", ""))),
    ];
}
