using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Revenos.Dashboard.Components.Controls.Charts;

/// <summary>
/// Lines over time with thresholds, shaded stretches and a dashed future: the one place that knows the chart library. The
/// library is fetched when the first chart is shown.
/// </summary>
public sealed partial class TimeChart(IJSRuntime script) : IAsyncDisposable
{
    private ElementReference _element;
    private IJSObjectReference? _module;
    private IJSObjectReference? _chart;
    private TimeChartData? _drawn;
    private bool _isMissing;
    private bool _isGone;

    [Parameter, EditorRequired]
    public required TimeChartData Data { get; set; }

    /// <summary>What it shows, in a sentence.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

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
                await _chart.InvokeVoidAsync("update", Data);
            }
        }
        catch (JSException)
        {
            // A browser that cannot run the library still shows the table.
            _isMissing = true;
            StateHasChanged();
        }
    }

    private async Task ShowAsync(TimeChartData data)
    {
        _module = await script.InvokeAsync<IJSObjectReference>("import", "./Components/Controls/Charts/TimeChart.razor.js");
        _chart = await _module.InvokeAsync<IJSObjectReference>("init", _element, data);
        if (_isGone)
        {
            await DisposeAsync();
        }
        else if (!ReferenceEquals(_drawn, data))
        {
            // It changed while the library was on its way.
            await _chart.InvokeVoidAsync("update", _drawn);
        }
    }
}
