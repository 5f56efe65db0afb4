using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Drafts;

/// <summary>A meeting, call or letter that took place.</summary>
public sealed class EngagementDraft : DealDraft
{
    public EngagementKind Kind { get; set; } = EngagementKind.Call;

    public EngagementDirection Direction { get; set; } = EngagementDirection.TwoWay;

    public HashSet<FactId> Stakeholders { get; } = [];

    public string Note { get; set; } = "";

    public override string Title => "Log an engagement";

    public override string Verb => $"Log this {KindText.InText(KindText.Of(Kind))}";

    /// <summary>Begins with what would help: the same kind, direction and people.</summary>
    public static EngagementDraft From(EngagementLogged step, Deal deal)
    {
        var draft = new EngagementDraft { Kind = step.Kind, Direction = step.Direction };
        draft.Stakeholders.UnionWith(step.Stakeholders);
        if (step.Stakeholders.IsEmpty && deal.Stakeholders.FirstOrDefault(person => !person.HasLeft && person.Authority == step.Authority) is { } person)
        {
            draft.Stakeholders.Add(person.Id);
        }

        return draft;
    }

    /// <summary>Begins with one person.</summary>
    public static EngagementDraft With(Stakeholder person)
    {
        var draft = new EngagementDraft();
        draft.Stakeholders.Add(person.Id);
        return draft;
    }

    protected override Fact Content(DealView view, ViewerClock clock) =>
        new EngagementLogged(Kind, Direction, [.. view.Deal.Stakeholders.Select(person => person.Id).Where(Stakeholders.Contains)], null, Note.Trim());
}
