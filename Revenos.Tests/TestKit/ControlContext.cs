using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Formatting;

namespace Revenos.Tests.TestKit;

/// <summary>Renders controls as a viewer in Vienna sees them on <see cref="Viewers.Now"/>. Scripts are taken as loaded.</summary>
public abstract class ControlContext : BunitContext
{
    protected ControlContext()
    {
        Time = new ManualTimeProvider(Viewers.Now);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddScoped<Toasts>();
        Services.AddScoped(services =>
        {
            var clock = new ViewerClock(services.GetRequiredService<TimeProvider>());
            clock.Use("Europe/Vienna", "en-GB");
            return clock;
        });
    }

    /// <summary>The clock that every control sees.</summary>
    protected ManualTimeProvider Time { get; }
}
