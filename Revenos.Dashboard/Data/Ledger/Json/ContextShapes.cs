using Revenos.Core.Deals;
using Revenos.Core.Facts;

namespace Revenos.Dashboard.Data.Ledger.Json;

/// <summary>What happens round a deal, and corrections of what was recorded wrongly.</summary>
internal static class ContextShapes
{
    public static IEnumerable<FactShape> All =>
    [
        FactShape.Of<RationaleConfirmed>(
            "rationale-confirmed",
            (fact, to) => to.Text("note", fact.Note, ""),
            from => new RationaleConfirmed(from.Text("note", ""))),

        FactShape.Of<ContextChanged>(
            "context-changed",
            (fact, to) => to.Choice("changeKind", fact.Kind).Text("note", fact.Note, ""),
            from => new ContextChanged(from.Choice<ContextChangeKind>("changeKind"), from.Text("note", ""))),

        FactShape.Of<ContextAnswered>(
            "context-answered",
            (fact, to) => to.Fact("change", fact.Change).Text("note", fact.Note, ""),
            from => new ContextAnswered(from.Fact("change"), from.Text("note", ""))),

        FactShape.Of<FactCorrected>(
            "fact-corrected",
            (fact, to) =>
            {
                to.Fact("target", fact.Target);
                if (fact.Replacement is { } replacement)
                {
                    to.Nested("replacement", it => FactJson.WriteMembers(replacement, it.Text(FactJson.KindMember, FactJson.KindOf(replacement))));
                }

                to.Text("reason", fact.Reason, "");
            },
            from => new FactCorrected(
                from.Fact("target"),
                from.Object("replacement") is { } replacement ? FactJson.Read(replacement) : null,
                from.Text("reason", ""))),
    ];
}
