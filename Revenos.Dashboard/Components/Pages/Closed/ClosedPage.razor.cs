using Microsoft.AspNetCore.Components;
using Revenos.Core.Deals;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Closed;

/// <summary>The deals that are won or lost. The address is the page's state.</summary>
public sealed partial class ClosedPage(ClosedModel model, ViewerClock clock, NavigationManager navigation)
{
    private string? _words;

    [SupplyParameterFromQuery(Name = "text")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "outcome")]
    private string? Outcome { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Page { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    private string? Order { get; set; }

    private ClosedState Asked => ClosedState.Parse(Text, Outcome, Page, Order);

    protected override Task OnParametersSetAsync()
    {
        var asked = Asked;
        _words = asked.Text;
        return model.ShowAsync(asked);
    }

    private static (string Word, ClosedState State)[] Choices(ClosedState state) =>
    [
        ("Won and lost", state with { Outcome = null, Page = 1 }),
        ("Won", state with { Outcome = DealStatus.Won, Page = 1 }),
        ("Lost", state with { Outcome = DealStatus.Lost, Page = 1 }),
    ];

    private void Search() => navigation.NavigateTo(ClosedState.Parse(_words, Outcome, null, Order).Url);
}
