using Revenos.Dashboard.Demo;

namespace Revenos.Dashboard.Startup;

/// <summary>Makes the demo before the first page is served, unless something else was asked for. The store is open by then.</summary>
internal sealed class DemoStart(DemoMaker demo, IConfiguration configuration) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!string.Equals(configuration[DemoMaker.Setting], DemoMaker.Nothing, StringComparison.OrdinalIgnoreCase))
        {
            await demo.EnsureAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
