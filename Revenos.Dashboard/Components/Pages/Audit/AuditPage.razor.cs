using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Audit;

/// <summary>The ledger across deals. The address is the page's state.</summary>
public sealed partial class AuditPage(AuditModel model, ViewerClock clock, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private string? _person;
    private string? _kind;
    private string? _source;
    private DateOnly? _from;
    private DateOnly? _to;

    [SupplyParameterFromQuery(Name = "deal")]
    private string? Deal { get; set; }

    [SupplyParameterFromQuery(Name = "person")]
    private string? Person { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "source")]
    private string? Source { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    private string? Before { get; set; }

    private bool IsNarrowed => !string.IsNullOrEmpty(string.Concat(Deal, Person, Kind, Source, From, To));

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override Task OnParametersSetAsync()
    {
        (_person, _kind, _source, _from, _to) = (Person ?? "", Kind ?? "", Source ?? "", AuditAsk.Day(From), AuditAsk.Day(To));
        return model.ShowAsync(new AuditAsk(Deal, Person, Kind, Source, From, To, Before));
    }

    private void Filter() => navigation.NavigateTo(Urls.WithQuery(
        Urls.Audit, ("deal", Deal), ("person", _person), ("kind", _kind), ("source", _source), ("from", AuditAsk.Text(_from)), ("to", AuditAsk.Text(_to))));

    private async Task VerifyAsync()
    {
        try
        {
            await model.VerifyAsync(() => InvokeAsync(StateHasChanged), _gone.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was left; nobody waits for the answer.
        }
    }
}
