using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>A modal dialog. Its content exists only while it is open.</summary>
public sealed partial class Dialog(IJSRuntime script) : IAsyncDisposable
{
    private readonly string _titleId = ElementId.Next("dialog");
    private ElementReference _element;
    private IJSObjectReference? _module;
    private bool _isShown;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public bool IsOpen { get; set; }

    [Parameter]
    public EventCallback<bool> IsOpenChanged { get; set; }

    [Parameter]
    public bool IsWide { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (_module is not null)
        {
            try
            {
                await _module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser is gone, and its dialog with it.
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isShown == IsOpen)
        {
            return;
        }

        // Remembered before the call: a render during it must not ask twice.
        _isShown = IsOpen;
        _module ??= await script.InvokeAsync<IJSObjectReference>("import", "./Components/Controls/Dialog.razor.js");
        await _module.InvokeVoidAsync(IsOpen ? "show" : "hide", _element);
    }

    private Task Close() => IsOpenChanged.InvokeAsync(false);

    // Escape and a click beside the dialog close it in the browser first; the page hears of it here.
    private Task Closed()
    {
        if (!_isShown)
        {
            return Task.CompletedTask;
        }

        _isShown = false;
        return IsOpen ? Close() : Task.CompletedTask;
    }
}
