using System.Globalization;
using Revenos.Core.Deals;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Closed;

/// <summary>Which closed deals the page shows: its address is all there is to it.</summary>
/// <param name="Text">Only deals whose name, account or owner holds all of these words.</param>
/// <param name="Outcome">Won or Lost; null for both.</param>
/// <param name="Page">From 1.</param>
/// <param name="Order">Which come first.</param>
public sealed record ClosedState(string? Text = null, DealStatus? Outcome = null, int Page = 1, ClosedOrder Order = ClosedOrder.Latest)
{
    /// <summary>Longer texts find nothing that a shorter one does not.</summary>
    public const int LongestText = 100;

    private const string Won = "won";
    private const string Lost = "lost";
    private const string Earliest = "earliest";
    private const string Account = "account";

    /// <summary>Whether deals are left out.</summary>
    public bool IsNarrowed => Text is not null || Outcome is not null;

    /// <summary>The outcome in the address; null for both.</summary>
    public string? Slug => Outcome switch
    {
        DealStatus.Won => Won,
        DealStatus.Lost => Lost,
        _ => null,
    };

    /// <summary>The order in the address; null for the usual one.</summary>
    public string? OrderSlug => Order switch
    {
        ClosedOrder.Earliest => Earliest,
        ClosedOrder.Account => Account,
        ClosedOrder.Latest => null,
    };

    /// <summary>The address of this view.</summary>
    public string Url => Urls.WithQuery(
        Urls.ClosedDeals,
        ("outcome", Slug),
        ("text", Text),
        ("order", OrderSlug),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)));

    // An order is another address, like every other choice here: it works by keyboard, on a phone and without script.
    /// <summary>The same deals in each order.</summary>
    public (string Word, ClosedState State)[] Orders =>
    [
        ("Latest first", this with { Order = ClosedOrder.Latest, Page = 1 }),
        ("Earliest first", this with { Order = ClosedOrder.Earliest, Page = 1 }),
        ("By account", this with { Order = ClosedOrder.Account, Page = 1 }),
    ];

    /// <summary>The view that the parts of an address name; a part that nobody understands is passed over.</summary>
    public static ClosedState Parse(string? text, string? outcome, string? page, string? order = null) => new(
        text?.Trim() is { Length: > 0 } words ? words[..Math.Min(words.Length, LongestText)] : null,
        outcome switch { Won => DealStatus.Won, Lost => DealStatus.Lost, _ => null },
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 1 ? number : 1,
        order switch { Earliest => ClosedOrder.Earliest, Account => ClosedOrder.Account, _ => ClosedOrder.Latest });
}
