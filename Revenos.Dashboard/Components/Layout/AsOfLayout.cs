using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Layout;

/// <summary>
/// A frame whose pages can be looked at as of an instant. It reads that instant from the address before its page asks for it, and
/// takes it along to the next page.
/// </summary>
public abstract class AsOfLayout : LayoutComponentBase, IDisposable
{
    private IDisposable? _along;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ViewerClock Clock { get; init; }

    /// <summary>The page that is shown.</summary>
    [CascadingParameter(Name = "Page")]
    public Type? Page { get; set; }

    /// <summary>What the address asks for.</summary>
    protected AsOfInput Asked { get; private set; } = AsOfInput.Present;

    public void Dispose()
    {
        _along?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void OnParametersSet()
    {
        Asked = AsOfInput.Read(AsOfAddress.Of(Navigation.Uri), Clock);
        Clock.LookAt(Asked.At);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        // Whoever looks at today pays nothing for this: the browser asks before it goes anywhere only while somebody listens.
        if (Asked.IsPast)
        {
            _along ??= Navigation.RegisterLocationChangingHandler(TakeAlong);
        }
        else
        {
            _along?.Dispose();
            _along = null;
        }

        // The viewer's own day is the present; an address that went on to say it would be of the past tomorrow.
        if (Asked == AsOfInput.Present && AsOfAddress.Of(Navigation.Uri) is not null)
        {
            Navigation.NavigateTo(AsOfAddress.With(Navigation.Uri, null), replace: true);
        }
    }

    // A page's own step and a link say a path. A whole address comes from the browser's history, or from who means exactly it.
    private ValueTask TakeAlong(LocationChangingContext going)
    {
        var target = going.TargetLocation;
        var isOurs = target.StartsWith('/') || (going.IsNavigationIntercepted && target.StartsWith(Navigation.BaseUri, StringComparison.Ordinal));
        if (isOurs && AsOfAddress.Of(target) is null && AsOfAddress.Of(Navigation.Uri) is { } asOf)
        {
            going.PreventNavigation();
            Navigation.NavigateTo(AsOfAddress.With(target, asOf));
        }

        return ValueTask.CompletedTask;
    }
}
