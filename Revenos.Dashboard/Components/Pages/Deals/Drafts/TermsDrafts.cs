using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Drafts;

/// <summary>The deal is worth something else.</summary>
public sealed class ValueDraft(Deal deal, ViewerClock clock) : DealDraft
{
    // No deal is worth less than nothing: the rules refuse what could not be read.
    private const decimal Unread = -1;

    /// <summary>The amount as it is typed.</summary>
    public string Amount { get; set; } = deal.Value.Amount.ToString("#,0.##", clock.Culture);

    public string Currency { get; set; } = deal.Value.Currency;

    public override string Title => "Change the value";

    public override string Verb => "Change the value";

    protected override Fact Content(DealView view, ViewerClock clock) =>
        new DealRevalued(new Money(AmountInput.Parse(Amount, clock.Culture) ?? Unread, Currency.Trim().ToUpperInvariant()));
}

/// <summary>The deal is expected to close on another day.</summary>
public sealed class CloseDraft(Deal deal) : DealDraft
{
    /// <summary>The day; null while nobody knows.</summary>
    public DateOnly? ExpectedClose { get; set; } = deal.ExpectedClose;

    public override string Title => "Change the expected close";

    public override string Verb => "Change the expected close";

    protected override Fact Content(DealView view, ViewerClock clock) => new CloseExpected(ExpectedClose);
}

/// <summary>The deal gets another name or account.</summary>
public sealed class NameDraft(Deal deal) : DealDraft
{
    public string Name { get; set; } = deal.Name;

    public string Account { get; set; } = deal.Account;

    public override string Title => "Change the name or account";

    public override string Verb => "Change the name";

    protected override Fact Content(DealView view, ViewerClock clock) => new DealRenamed(Name.Trim(), Account.Trim());
}
