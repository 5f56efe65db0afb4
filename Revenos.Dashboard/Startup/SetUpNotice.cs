using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Startup;

/// <summary>Prints the set-up code when the server has started and nobody administers the workspace yet.</summary>
internal sealed class SetUpNotice(FirstAdministrator first) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (await first.IsWantedAsync(cancellationToken))
        {
            // On the console itself: a logging level must not be able to hide it, nor a log collector to keep it.
            Console.WriteLine($"This workspace has no administrator yet. Open {Urls.SetUp} and enter the code {first.Code}");
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
