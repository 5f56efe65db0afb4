using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Playbooks;

/// <summary>One playbook: its milestones, what they need, and the numbers its deals are judged by.</summary>
public sealed partial class PlaybookPage(PlaybookModel model, ViewerClock clock, NavigationManager navigation, Toasts toasts)
{
    private bool _isBusy;

    /// <summary>Its key; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    // Contradictions between two numbers, and a missing list, have no field of their own.
    private IEnumerable<string> Unplaced =>
        model.Faults.Where(fault => fault.Key == "Milestones" || IsContradiction(fault.Key)).Select(fault => fault.Value);

    protected override Task OnParametersSetAsync() => model.LoadAsync(Key);

    private bool IsContradiction(string path) =>
        path.Contains('.') && !path.StartsWith("Milestones.", StringComparison.Ordinal) && !model.Form!.Thresholds.Values.ContainsKey(path);

    private string? Fault(string field) => model.Faults.GetValueOrDefault(field);

    // The preview stands beside the editors, which render on their own.
    private static void Changed()
    {
    }

    private async Task SaveAsync()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            if (await model.SaveAsync() is { } saved)
            {
                toasts.Say($"{saved.Name} is saved. {(model.IsRetired ? "It stays retired" : "New deals are planned with it")}.");
                navigation.NavigateTo(Urls.Playbooks);
            }
        }
        finally
        {
            _isBusy = false;
        }
    }
}
