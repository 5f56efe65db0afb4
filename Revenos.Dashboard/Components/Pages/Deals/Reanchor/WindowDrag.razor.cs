using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>Tells of the bars that are dragged. One a page.</summary>
public sealed partial class WindowDrag
{
    private DotNetObjectReference<WindowDrag>? _self;

    [Parameter]
    public EventCallback<WindowMove> OnMove { get; set; }

    protected override string Module => "./Components/Pages/Deals/Reanchor/WindowDrag.razor.js";

    protected override object?[] InitArguments => [_self ??= DotNetObjectReference.Create(this)];

    /// <summary>Called by the module.</summary>
    /// <param name="milestone">The milestone's key.</param>
    /// <param name="part">What of its window is moved.</param>
    /// <param name="days">How many days from where the move began.</param>
    /// <param name="isDone">Whether the hand has let go.</param>
    [JSInvokable]
    public Task MoveAsync(string milestone, string part, int days, bool isDone) =>
        Enum.TryParse<WindowPart>(part, out var known) && Math.Abs(days) <= MostDays
            ? InvokeAsync(() => OnMove.InvokeAsync(new WindowMove(new MilestoneId(milestone), known, days, isDone)))
            : Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _self?.Dispose();
    }

    // A hand does not drag farther; what comes from a browser is not trusted with more.
    private const int MostDays = 3650;
}

/// <summary>A move of a window.</summary>
public sealed record WindowMove(MilestoneId Milestone, WindowPart Part, int Days, bool IsDone);
