using System.Collections.Immutable;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Verbs;

/// <summary>All verbs; finds the one that was asked for and runs it.</summary>
public sealed class VerbTable(IEnumerable<IVerb> verbs, StoreOpening store)
{
    public async Task<int> Run(CommandLine line, VerbConsole console, CancellationToken cancellation)
    {
        if (line.AsksForHelp)
        {
            await console.Answer.WriteAsync(Help());
            return ExitCodes.Done;
        }

        if (Find(line.Rest) is not { } verb)
        {
            await console.Aside.WriteLineAsync($"\"{line.Rest[0]}\" is not something Revenos does. With --help it says what it does.");
            return ExitCodes.Misused;
        }

        var words = verb.Name.Split(' ').Length;
        var arguments = VerbArguments.Parse(line.Rest[words..], verb);
        if (line.Rest[words..] is ["--help" or "-h"])
        {
            await console.Answer.WriteLineAsync($"{Call(verb)}\n{verb.Summary}");
            return ExitCodes.Done;
        }

        if (arguments.Fault is { } fault)
        {
            await console.Aside.WriteLineAsync($"{fault} Use: {Call(verb)}");
            return ExitCodes.Misused;
        }

        try
        {
            await store.Open(cancellation);
            var code = await verb.Run(arguments, console, cancellation);
            if (code == ExitCodes.Misused)
            {
                await console.Aside.WriteLineAsync($"Use: {Call(verb)}");
            }

            return code;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await console.Aside.WriteLineAsync("Stopped.");
            return ExitCodes.Stopped;
        }
    }

    public string Help()
    {
        var width = verbs.Max(verb => verb.Name.Length) + 2;
        var lines = verbs.OrderBy(verb => verb.Name, StringComparer.Ordinal)
            .Select(verb => $"  {verb.Name.PadRight(width)}{verb.Summary}\n  {new string(' ', width)}{Call(verb)}\n");
        return $"""
            Revenos without a verb serves the dashboard. With one it does that and ends.

            {string.Join('\n', lines)}
            Every verb and the server take settings such as --Data:Folder=DIRECTORY, --Data:Provider=PostgreSQL and --workspace demo|empty.
            A verb ends with 0 when done, 1 when something was refused, 2 when it was not understood, 130 when stopped.

            """;
    }

    private IVerb? Find(ImmutableArray<string> rest) =>
        verbs.Where(verb => rest.Take(verb.Name.Split(' ').Length).SequenceEqual(verb.Name.Split(' '))).MaxBy(verb => verb.Name.Length);

    private static string Call(IVerb verb) => $"dotnet run --project Revenos.Dashboard -- {verb.Name} {verb.Usage}".TrimEnd();
}
