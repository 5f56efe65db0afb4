using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Thresholds;

/// <summary>The workspace's thresholds: what they are, what they may be, and what they were.</summary>
public sealed partial class ThresholdsPage(ThresholdsModel model, ViewerClock clock, Toasts toasts) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private bool _isBusy;
    private double? _share;

    // What contradicts between two numbers has no field of its own.
    private IEnumerable<string> Contradictions => model.Faults.Where(fault => !model.Form.Values.ContainsKey(fault.Key)).Select(fault => fault.Value);

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override Task OnInitializedAsync() => model.LoadAsync(_gone.Token);

    private async Task SaveAsync()
    {
        if (_isBusy)
        {
            return;
        }

        if (!model.IsChanged)
        {
            toasts.Say("These numbers are in force already.");
            return;
        }

        (_isBusy, _share) = (true, null);
        try
        {
            if (await model.SaveAsync(Show, _gone.Token))
            {
                toasts.Say("The thresholds are in force, and every open deal is judged by them.");
            }
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The page was left: the numbers are in force, and the next start judges what is left.
        }
        finally
        {
            _isBusy = false;
        }
    }

    private void Show(double share) => _ = InvokeAsync(() =>
    {
        _share = share;
        StateHasChanged();
    });
}
