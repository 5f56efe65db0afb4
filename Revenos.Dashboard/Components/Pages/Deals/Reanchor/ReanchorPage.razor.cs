using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>The guided way back of a drifting deal, in four steps. The step is in the address, so that the browser's own Back works.</summary>
public sealed partial class ReanchorPage(ReanchorModel model, NavigationManager navigation, Toasts toasts, ViewerClock clock, TimeProvider time)
{
    private readonly ReanchorModel _model = model;
    private readonly DraftKeeper _keeper = new(time);
    private ReanchorStep _step;
    private ImmutableArray<ReanchorFault> _faults = [];
    private Guid _shown;
    private string? _focus;
    private bool _isBusy;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The name of the step.</summary>
    [SupplyParameterFromQuery(Name = "step")]
    public string? Step { get; set; }

    protected override string Module => "./Components/Pages/Deals/Reanchor/ReanchorPage.razor.js";

    private DealId Deal => new(Id);

    public override async ValueTask DisposeAsync()
    {
        _model.Changed -= RefreshAsync;
        _keeper.Due -= Keep;
        _keeper.Dispose();
        if (RendererInfo.IsInteractive)
        {
            await _model.KeepAsync();
        }

        _model.Leave();
        await base.DisposeAsync();
    }

    protected override void OnInitialized()
    {
        _model.Changed += RefreshAsync;
        _keeper.Due += Keep;
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Id)
        {
            _shown = Id;
            await _model.LoadAsync(Deal);
            _step = Reachable();
            return;
        }

        // Another step of the same page: the address has changed.
        var before = _step;
        _step = Reachable();
        if (_step != before)
        {
            (_faults, _focus) = ([], ReanchorFields.StepHeading);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (_focus is { } field)
        {
            _focus = null;
            await FocusAsync(field);
        }
    }

    /// <summary>The step that is asked for, or an earlier one that lacks something; without a wish, the first that does.</summary>
    private ReanchorStep Reachable()
    {
        if (_model.View is null)
        {
            return ReanchorStep.Drift;
        }

        var farthest = _model.FirstLacking ?? ReanchorStep.Trajectory;
        return ReanchorSteps.Find(Step) is { } wanted && wanted < farthest ? wanted : farthest;
    }

    private string? FaultOf(string field) => _faults.FirstOrDefault(fault => fault.Field == field)?.Text;

    private void Typed()
    {
        // What was mended is no longer wrong; what was not yet looked at is not said to be.
        if (_faults.Length > 0)
        {
            _faults = _model.Faults(_step);
        }

        _keeper.Touch();
    }

    private void GoOn()
    {
        _model.GoOn();
        Typed();
        _focus = ReanchorFields.StepHeading;
    }

    private async Task ContinueAsync()
    {
        // A second click while the first is on its way would record it twice.
        if (_isBusy || _model.View is null)
        {
            return;
        }

        _isBusy = true;
        try
        {
            _faults = _model.Faults(_step);
            if (_faults.Length > 0)
            {
                _focus = ReanchorFields.Summary;
            }
            else if (ReanchorSteps.After(_step) is { } next)
            {
                await _model.KeepAsync();
                navigation.NavigateTo(Urls.Reanchor(Deal, ReanchorSteps.Slug(next)));
            }
            else
            {
                await RecordAsync();
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task RecordAsync()
    {
        if (await _model.RecordAsync() is { } until)
        {
            toasts.Say($"Re-anchored. The deal is observed until {DateText.By(DateText.LastDay(until, clock), clock)}.");
            navigation.NavigateTo(Urls.Deal(Deal));
        }
        else if (_model.FirstLacking is { } lacking && lacking < _step)
        {
            // What others did took something away that was there.
            navigation.NavigateTo(Urls.Reanchor(Deal, ReanchorSteps.Slug(lacking)));
        }
        else
        {
            _focus = _model.Meanwhile.IsEmpty ? ReanchorFields.Summary : ReanchorFields.Meanwhile;
        }
    }

    private async Task DiscardAsync()
    {
        var restore = await _model.DiscardAsync();
        var back = Urls.Reanchor(Deal, ReanchorSteps.Slug(_step));
        toasts.Say("The draft is discarded.", restore is null ? null : async () =>
        {
            await restore();
            navigation.NavigateTo(back);
        });
        navigation.NavigateTo(Urls.Deal(Deal));
    }

    private Task Reload() => _model.LoadAsync(Deal);

    private Task FocusAsync(string field) => CallAsync("focus", field);

    private string KeptText(DateTimeOffset at) => clock.DayOf(at) == clock.Today
        ? clock.Local(at).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        : DateText.Instant(at, clock);

    private void Keep() => _ = InvokeAsync(async () =>
    {
        try
        {
            await _model.KeepAsync();
            StateHasChanged();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    });

    private Task RefreshAsync() => InvokeAsync(StateHasChanged);
}
