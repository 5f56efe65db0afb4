using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.Import.Cells;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Reports;
using Revenos.Dashboard.Import.Running;

namespace Revenos.Dashboard.Verbs;

/// <summary>Imports files, or says what importing them would do.</summary>
public sealed class ImportVerb(ImportRunner runner, ProfileLibrary profiles) : IVerb
{
    private const int FaultsShown = 20;

    public string Name => "import";

    public string Usage =>
        "FILE [FILE…] --profile PROFILE [--dry-run] [--table FILE=TABLE] [--encoding NAME] [--separator CHARACTER] [--dates dayFirst|monthFirst] [--decimal point|comma] [--until DAY [--as-today]] [--faults FILE] [--source NAME]";

    public string Summary => "Imports deals from CSV files (packed with gzip or not) or files of facts.";

    public ImmutableArray<string> Options => ["profile", "table", "encoding", "separator", "dates", "decimal", "until", "faults", "source"];

    public ImmutableArray<string> Flags => ["dry-run", "as-today"];

    public async Task<int> Run(VerbArguments arguments, VerbConsole console, CancellationToken cancellation)
    {
        if (arguments.Words.IsEmpty)
        {
            return ExitCodes.Misused;
        }

        var request = await Request(arguments, cancellation);
        if (!request.IsAccepted)
        {
            await console.Aside.WriteLineAsync(request.Refusal.Text);
            return ExitCodes.Misused;
        }

        var shown = new ProgressLine(console.Aside);
        var outcome = await runner.Run(request.Value, viewer: null, shown.Show, cancellation);
        shown.End();
        if (!outcome.IsAccepted)
        {
            await console.Aside.WriteLineAsync(outcome.Refusal.Text);
            return ExitCodes.Refused;
        }

        await Tell(outcome.Value, arguments["faults"], console);
        return outcome.Value.IsCancelled ? ExitCodes.Stopped : outcome.Value.FaultCount > 0 ? ExitCodes.Refused : ExitCodes.Done;
    }

    private async Task<Outcome<ImportRequest>> Request(VerbArguments arguments, CancellationToken cancellation)
    {
        ImportProfile? profile = null;
        if (arguments["profile"] is { } named)
        {
            var found = await profiles.FindFileOrName(named, cancellation);
            if (!found.IsAccepted)
            {
                return found.Refusal;
            }

            profile = found.Value;
        }

        if (Format(profile, arguments) is not { } format)
        {
            return new Refusal("format", "Dates are dayFirst, monthFirst or yearFirst; decimals follow a point or a comma; a separator is one character or the word tab.");
        }

        var files = arguments.Words.Select(SourceFile.At).ToImmutableArray();
        var separator = arguments["separator"] switch { null => (char?)null, "tab" or "\\t" => '\t', { Length: 1 } one => one[0], _ => '\0' };
        if (separator == '\0')
        {
            return new Refusal("format", "A separator is one character or the word tab.");
        }

        DateTimeOffset? until = null;
        if (arguments["until"] is { } day)
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end))
            {
                return new Refusal("format", "--until needs a day such as 2026-03-31.");
            }

            until = new DateTimeOffset(end.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        }
        else if (arguments.Has("as-today"))
        {
            return new Refusal("format", "--as-today needs to know which day: add --until DAY.");
        }

        var choices = new ReadingChoices(arguments["encoding"], separator);
        return new ImportRequest(files, profile is null ? null : profile with { Format = format }, arguments.Has("dry-run"), arguments["source"] ?? "facts")
        {
            Until = until,
            AsToday = arguments.Has("as-today"),
            Choices = files.DistinctBy(file => file.Name).ToImmutableDictionary(file => file.Name, _ => choices),
            Tables = arguments.All("table").Where(pair => pair.Contains('=', StringComparison.Ordinal))
                .ToImmutableDictionary(pair => Path.GetFileName(pair[..pair.LastIndexOf('=')]), pair => pair[(pair.LastIndexOf('=') + 1)..]),
        };
    }

    private static ProfileFormat? Format(ImportProfile? profile, VerbArguments arguments)
    {
        var format = profile?.Format ?? new ProfileFormat();
        if (arguments["dates"] is { } dates)
        {
            if (!Enum.TryParse<DateOrder>(dates, ignoreCase: true, out var order))
            {
                return null;
            }

            format = format with { Dates = order };
        }

        if (arguments["decimal"] is { } mark)
        {
            if (!Enum.TryParse<DecimalMark>(mark, ignoreCase: true, out var decimals))
            {
                return null;
            }

            format = format with { DecimalMark = decimals };
        }

        return format;
    }

    private static async Task Tell(ImportReport report, string? faultsFile, VerbConsole console)
    {
        await console.Answer.WriteLineAsync(ImportReportText.Headline(report));
        foreach (var line in ImportReportText.Lines(report))
        {
            await console.Answer.WriteLineAsync(line);
        }

        var seconds = report.Took.TotalSeconds;
        await console.Answer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{seconds:F1} seconds, {report.FactCount / Math.Max(0.001, seconds):#,0} facts a second."));
        foreach (var fault in report.Faults.Take(FaultsShown))
        {
            await console.Aside.WriteLineAsync(ImportReportText.Line(fault));
        }

        if (report.FaultCount > FaultsShown && faultsFile is null)
        {
            await console.Aside.WriteLineAsync($"{ImportReportText.Number(report.FaultCount - FaultsShown)} more faults; --faults FILE writes them all down.");
        }

        if (faultsFile is not null)
        {
            await File.WriteAllTextAsync(faultsFile, FaultCsv.Write(report.Faults));
            await console.Aside.WriteLineAsync($"{ImportReportText.Count(report.Faults.Length, "fault", "faults")} written to {faultsFile}.");
        }
    }
}
