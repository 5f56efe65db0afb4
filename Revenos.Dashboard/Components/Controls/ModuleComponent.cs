using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>
/// A component whose behaviour in the browser is the ES module beside it: <c>init</c> once it is shown, <c>dispose</c> when it
/// goes. Both must exist.
/// </summary>
public abstract class ModuleComponent : ComponentBase, IAsyncDisposable
{
    private IJSObjectReference? _module;
    private bool _isGone;

    [Inject]
    protected IJSRuntime Script { get; set; } = null!;

    /// <summary>The module's address: "./Components/…/Name.razor.js".</summary>
    protected abstract string Module { get; }

    /// <summary>What <c>init</c> is given.</summary>
    protected virtual object?[] InitArguments => [];

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _isGone = true;
        if (_module is not { } module)
        {
            return;
        }

        try
        {
            await module.InvokeVoidAsync("dispose");
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and what init did with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _module = await Script.InvokeAsync<IJSObjectReference>("import", Module);
        if (!_isGone)
        {
            await _module.InvokeVoidAsync("init", InitArguments);
        }
    }

    /// <summary>Calls a function of the module; does nothing before it is there.</summary>
    protected async Task CallAsync(string function, params object?[] arguments)
    {
        if (_module is not null)
        {
            await _module.InvokeVoidAsync(function, arguments);
        }
    }

    /// <summary>Asks a function of the module; the default of the type before it is there.</summary>
    protected async Task<T?> AskAsync<T>(string function, params object?[] arguments) =>
        _module is null ? default : await _module.InvokeAsync<T?>(function, arguments);
}
