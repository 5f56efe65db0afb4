using Microsoft.Extensions.Options;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.Verbs;

namespace Revenos.Dashboard.Startup;

/// <summary>What an operator can mend at start, told as sentences: settings, and the place of the data. Anything else is a fault of ours and crashes.</summary>
internal static class StartFaults
{
    /// <summary>Runs what needs settings and data.</summary>
    /// <param name="run">What is run; its exit code is the answer where nothing is wrong.</param>
    /// <param name="aside">Where the sentences go.</param>
    public static async Task<int> Told(Func<Task<int>> run, TextWriter aside)
    {
        try
        {
            return await run();
        }
        catch (Exception fault) when (Sentences(fault) is { Count: > 0 } sentences)
        {
            foreach (var sentence in sentences)
            {
                await aside.WriteLineAsync(sentence);
            }

            return ExitCodes.Refused;
        }
    }

    private static IReadOnlyList<string> Sentences(Exception fault) => fault switch
    {
        OptionsValidationException settings => [.. settings.Failures],
        StoreNotOpenedException store => [store.Message],
        // Several kinds of settings are wrong at once.
        AggregateException several when several.InnerExceptions.All(one => one is OptionsValidationException) => [.. several.InnerExceptions.SelectMany(Sentences)],
        _ => [],
    };
}
