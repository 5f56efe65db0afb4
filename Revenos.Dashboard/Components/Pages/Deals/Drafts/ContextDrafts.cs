using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Drafts;

/// <summary>Something changed round the deal.</summary>
public sealed class ContextDraft : DealDraft
{
    public ContextChangeKind Kind { get; set; }

    public string Note { get; set; } = "";

    public override string Title => "Note a change round the deal";

    public override string Verb => "Note this change";

    protected override Fact Content(DealView view, ViewerClock clock) => new ContextChanged(Kind, Note.Trim());
}

/// <summary>A change was answered.</summary>
public sealed class AnswerDraft(ContextChange change) : DealDraft
{
    public ContextChange Change { get; } = change;

    public string Note { get; set; } = "";

    public override string Title => $"Answer the change: {KindText.InText(KindText.Of(Change.Kind))}";

    public override string Verb => "Record this answer";

    protected override Fact Content(DealView view, ViewerClock clock) => new ContextAnswered(Change.Id, Note.Trim());
}

/// <summary>The buyer said again why they want this.</summary>
public sealed class RationaleDraft : DealDraft
{
    public string Note { get; set; } = "";

    public override string Title => "Confirm why the buyer wants this";

    public override string Verb => "Confirm the rationale";

    protected override Fact Content(DealView view, ViewerClock clock) => new RationaleConfirmed(Note.Trim());
}

/// <summary>A person on the buyer's side.</summary>
public sealed class StakeholderDraft : DealDraft
{
    public string Name { get; set; } = "";

    public string Role { get; set; } = "";

    public Authority Authority { get; set; }

    public override string Title => "Add a stakeholder";

    public override string Verb => "Add this person";

    protected override Fact Content(DealView view, ViewerClock clock) => new StakeholderAdded(Name.Trim(), Role.Trim(), Authority);
}

/// <summary>What a person can decide is known better now, or they have left.</summary>
public sealed class StakeholderChangeDraft(Stakeholder person) : DealDraft
{
    public Stakeholder Person { get; } = person;

    public string Role { get; set; } = person.Role;

    public Authority Authority { get; set; } = person.Authority;

    public bool HasLeft { get; set; }

    public string Reason { get; set; } = "";

    public override string Title => $"What changed about {Person.Name}";

    public override string Verb => HasLeft ? "Mark as no longer involved" : "Save what changed";

    protected override Fact Content(DealView view, ViewerClock clock) =>
        HasLeft ? new StakeholderLeft(Person.Id, Reason.Trim()) : new StakeholderChanged(Person.Id, Role.Trim(), Authority);
}
