using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>The control in the frame that turns every page into what it was.</summary>
public sealed partial class AsOfControl
{
    private bool _isOpen;
    private DateOnly? _day;
    private string? _fault;

    [Inject]
    public required ViewerClock Clock { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>What the address asks for.</summary>
    [Parameter, EditorRequired]
    public required AsOfInput Asked { get; set; }

    private string Here => $"/{Navigation.ToBaseRelativePath(Navigation.Uri)}";

    private AsOfText Text => new(Clock, Here);

    private DateOnly Yesterday => Clock.DayOf(Clock.Present).AddDays(-1);

    private string When => Asked.At is { } at ? DateText.DayAndYear(Clock.DayOf(at), Clock) : "today";

    // Another page, or another instant: what was asked for is there.
    protected override void OnParametersSet() => _isOpen = false;

    private void Open() => (_isOpen, _day, _fault) = (true, Asked.At is { } at ? Clock.DayOf(at) : Yesterday, null);

    private void Close() => _isOpen = false;

    private void Go()
    {
        if (_day is not { } day)
        {
            _fault = "Choose a day.";
            return;
        }

        _fault = AsOfInput.Read(AsOfInput.Write(day), Clock).Fault;
        if (_fault is null)
        {
            Close();
            Navigation.NavigateTo(Text.Address(day));
        }
    }
}
