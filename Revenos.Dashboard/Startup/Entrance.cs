using Microsoft.Extensions.Options;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.Verbs;

namespace Revenos.Dashboard.Startup;

/// <summary>Where the executable begins: serves, or does what a verb asks for and ends.</summary>
public static class Entrance
{
    public static async Task<int> Run(string[] arguments)
    {
        var line = CommandLine.Of(arguments);
        if (line.Rest.IsEmpty)
        {
            return await StartFaults.Told(() => Serve(arguments), Console.Error);
        }

        using var stop = new CancellationTokenSource();
        void OnStop(object? sender, ConsoleCancelEventArgs pressed)
        {
            // The verb ends in good order; a second Ctrl+C ends it at once.
            pressed.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }

        Console.CancelKeyPress += OnStop;
        try
        {
            return await Run(line, new VerbConsole(Console.Out, Console.Error) { Input = Console.In }, stop.Token);
        }
        finally
        {
            Console.CancelKeyPress -= OnStop;
        }
    }

    /// <summary>Does what a verb asks for, without serving.</summary>
    public static Task<int> Run(CommandLine line, VerbConsole console, CancellationToken cancellation, Action<WebApplicationBuilder>? adjust = null) =>
        StartFaults.Told(() => Do(line, console, adjust, cancellation), console.Aside);

    private static async Task<int> Do(CommandLine line, VerbConsole console, Action<WebApplicationBuilder>? adjust, CancellationToken cancellation)
    {
        await using var application = RevenosApplication.Create([.. line.Settings], builder =>
        {
            // Answers go to the standard output alone, so that they can be piped on; what is worth a warning goes beside them.
            builder.Logging.ClearProviders();
            builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
            builder.Logging.AddFilter(null, LogLevel.Warning);
            adjust?.Invoke(builder);
        });
        return await application.Services.GetRequiredService<VerbTable>().Run(line, console, cancellation);
    }

    private static async Task<int> Serve(string[] arguments)
    {
        await using var server = RevenosApplication.Create(arguments);

        // Before the host starts: it would log what an operator can mend as a crash.
        server.Services.GetRequiredService<IStartupValidator>().Validate();
        await server.Services.GetRequiredService<StoreOpening>().Open();
        await server.RunAsync();
        return ExitCodes.Done;
    }
}
