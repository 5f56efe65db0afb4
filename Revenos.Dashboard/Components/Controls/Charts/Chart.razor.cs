using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Revenos.Dashboard.Components.Controls.Charts;

/// <summary>
/// A chart of any kind: the one place that knows the chart library. The library is fetched when the first chart is shown. It
/// follows light and dark, draws again only what is different, and goes with its component.
/// </summary>
public sealed partial class Chart(IJSRuntime script) : IAsyncDisposable
{
    private ElementReference _element;
    private IJSObjectReference? _module;
    private IJSObjectReference? _chart;
    private DotNetObjectReference<Chart>? _self;
    private ChartData? _drawn;
    private bool _isMissing;
    private bool _isGone;

    /// <summary>What is drawn; another record is drawn anew, the same one never.</summary>
    [Parameter, EditorRequired]
    public required ChartData Data { get; set; }

    /// <summary>What it shows, in a sentence.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Somebody chose a cell of a map.</summary>
    [Parameter]
    public EventCallback<HeatPlace> OnChoose { get; set; }

    /// <summary>"low" for a chart that only shows a direction.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Has the browser save the chart as it is shown.</summary>
    /// <param name="format">As what.</param>
    /// <param name="name">The name of the file, without its ending.</param>
    public async Task SaveAsync(ChartFormat format, string name)
    {
        if (_chart is not null)
        {
            await _chart.InvokeVoidAsync("save", format == ChartFormat.Svg ? "svg" : "png", name, Label);
        }
    }

    /// <summary>Called by the module.</summary>
    [JSInvokable]
    public Task Choose(int row, int column) => InvokeAsync(() => OnChoose.InvokeAsync(new HeatPlace(row, column)));

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        try
        {
            if (_chart is not null)
            {
                await _chart.InvokeVoidAsync("dispose");
                await _chart.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its chart with it.
        }
        finally
        {
            _self?.Dispose();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isMissing || _isGone || ReferenceEquals(_drawn, Data))
        {
            return;
        }

        var isFirst = _drawn is null;
        // Remembered before the call: a render during it must not draw twice.
        _drawn = Data;
        try
        {
            if (isFirst)
            {
                await ShowAsync(Data);
            }
            else if (_chart is not null)
            {
                await _chart.InvokeVoidAsync("update", (object)Data);
            }
        }
        catch (JSException)
        {
            // A browser that cannot run the library still shows the table.
            _isMissing = true;
            StateHasChanged();
        }
    }

    private async Task ShowAsync(ChartData data)
    {
        _module = await script.InvokeAsync<IJSObjectReference>("import", "./Components/Controls/Charts/Chart.razor.js");
        _self = OnChoose.HasDelegate ? DotNetObjectReference.Create(this) : null;
        _chart = await _module.InvokeAsync<IJSObjectReference>("init", _element, (object)data, _self);
        if (_isGone)
        {
            await DisposeAsync();
        }
        else if (!ReferenceEquals(_drawn, data))
        {
            // It changed while the library was on its way.
            await _chart.InvokeVoidAsync("update", (object?)_drawn);
        }
    }
}
