using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Drift;
using Revenos.Dashboard.Data.Queries;

namespace Revenos.Dashboard.Verbs;

/// <summary>Judges every deal as of an instant, for programs.</summary>
public sealed class EvaluateVerb(HistoryQuery histories, DirectoryQuery directory) : IVerb
{
    public string Name => "evaluate";

    public string Usage => "--as-of INSTANT [--format json|csv]";

    public string Summary => "Prints every reading, verdict, severity, cause and forecast of each deal as of an instant such as 2026-03-31T12:00:00Z.";

    public ImmutableArray<string> Options => ["as-of", "format"];

    public async Task<int> Run(VerbArguments arguments, VerbConsole console, CancellationToken cancellation)
    {
        if (AsOf(arguments["as-of"]) is not { } at)
        {
            await console.Aside.WriteLineAsync("--as-of needs an instant with its zone, such as 2026-03-31T12:00:00Z, or a day, which means its beginning in UTC.");
            return ExitCodes.Misused;
        }

        EvaluationWriter? writer = (arguments["format"] ?? "json") switch
        {
            "json" => new JsonEvaluations(console.Answer),
            "csv" => new CsvEvaluations(console.Answer),
            _ => null,
        };
        if (writer is null)
        {
            await console.Aside.WriteLineAsync("--format is json or csv.");
            return ExitCodes.Misused;
        }

        var catalog = directory.Current;
        await writer.Begin();
        await foreach (var history in histories.LoadAll(viewer: null, cancellation))
        {
            // What is not open yet at that instant has nothing to be judged.
            if (history.AsOf(at) is { } deal && DriftEngine.Judge(history, catalog.RulesFor(deal.Playbook), at) is { } judgement)
            {
                await writer.Write(deal, judgement, catalog.NameOf(deal.Owner));
            }
        }

        await writer.End();
        return ExitCodes.Done;
    }

    private static DateTimeOffset? AsOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
        : text is { Length: > 11 } && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant) ? instant
        : null;
}
