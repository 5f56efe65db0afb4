using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Webhooks;

/// <summary>The webhooks, for administrators.</summary>
public sealed partial class WebhooksPage(WebhooksModel model, ViewerClock clock, TimeProvider time) : IDisposable
{
    // A trial is answered within a moment; the page looks again a few times and then no more.
    private const int Looks = 5;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _gone = new();
    private string? _address;

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override Task OnInitializedAsync() => model.LoadAsync();

    private Task RefreshAsync() => model.LoadAsync();

    private async Task AddAsync()
    {
        if (await model.AddAsync(_address))
        {
            _address = null;
        }
    }

    private async Task TryAsync(Guid id)
    {
        await model.TryAsync(id);
        for (var look = 0; look < Looks && IsWaiting(id); look++)
        {
            StateHasChanged();
            try
            {
                await Task.Delay(Between, time, _gone.Token);
            }
            catch (OperationCanceledException)
            {
                // The page was left.
                return;
            }

            await model.LoadAsync();
        }
    }

    private bool IsWaiting(Guid id) =>
        model.Webhooks?.FirstOrDefault(webhook => webhook.Id == id)?.Lines is [{ Result: WebhookResult.New }, ..];

    private string Word(WebhookLine line) => line.Result switch
    {
        WebhookResult.New => "On its way",
        WebhookResult.Again => $"Failed; next try {(line.NextAt is { } at ? DateText.Instant(at, clock) : "soon")}",
        WebhookResult.Delivered => line.Tries == 1 ? "Delivered" : $"Delivered at the {line.Tries}. try",
        WebhookResult.GivenUp => $"Given up after {(line.Tries == 1 ? "1 try" : $"{line.Tries} tries")}",
    };
}
