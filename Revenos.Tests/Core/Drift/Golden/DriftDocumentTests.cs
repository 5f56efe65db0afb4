using System.Globalization;
using System.Text.RegularExpressions;
using Revenos.Core.Drift;
using Revenos.Core.Visibility;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Core.Drift.Golden;

/// <summary>What docs/drift.md promises to a reader is what the engine does.</summary>
public sealed partial class DriftDocumentTests
{
    private static readonly Signal[] Signals = Enum.GetValues<Signal>();
    private static readonly double[] Weights = [0.30, 0.25, 0.20, 0.25];
    private const double CutOff = 0.35;

    public static TheoryData<string> Stories => [.. DriftDocument.Tables.Where(IsStory).Select(table => table.Heading)];

    [Fact]
    public void Stories_ThePage_HasOneForEverySignalAndMore() => Assert.True(Stories.Count >= 8);

    [Theory]
    [MemberData(nameof(Stories))]
    public void Story_EveryRow_ReadsAsWritten(string heading)
    {
        var (table, story) = (DriftDocument.Table(heading), new StoryPhrases());
        var differences = new List<string>();
        foreach (var row in table.Rows)
        {
            var day = double.Parse(row[0], CultureInfo.InvariantCulture);
            story.Happens(day, row[1]);
            var judged = DriftEngine.Judge(story.History, DriftRules.Default, HistoryBuilder.Day(day))!;
            foreach (var column in table.Columns.Skip(2))
            {
                var (written, said) = (table.Cell(row, column)!, Say(column, judged));
                if (written != said)
                {
                    differences.Add($"day {row[0]}, {row[1]}: {column} reads {written}, is {said}");
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    [Fact]
    public void TwoDead_EveryPair_AScoreSaysHealthyAndTheRuleSaysDrifting()
    {
        var table = DriftDocument.Table("Why two of four, and not a score");
        Assert.Equal(6, table.Rows.Select(row => row[0]).Distinct().Count());
        foreach (var row in table.Rows)
        {
            var dead = Signals.Where(signal => row[0].Contains(Title(signal), StringComparison.OrdinalIgnoreCase)).ToHashSet();
            Assert.Equal(2, dead.Count);

            var judged = DriftEngine.Judge(TwoDeadSignals.History(dead), DriftRules.Default, TwoDeadSignals.Now)!;
            var score = Signals.Sum(signal => Weights[(int)signal] * Math.Min(1, judged[signal]!.Value!.Value));

            Assert.All(Signals, signal => Assert.Equal(table.Cell(row, Title(signal)), Number(Math.Min(1, judged[signal]!.Value!.Value))));
            Assert.Equal(table.Cell(row, "Weighted score"), Number(score));
            Assert.Equal("healthy", table.Cell(row, "The score says"));
            Assert.True(score >= CutOff);
            Assert.Equal("drifting", table.Cell(row, "The rule says"));
            Assert.Equal(DealState.Drifting, judged.State);
        }
    }

    [Fact]
    public void Options_EveryNumber_StandsInTheTableWithItsDefaultAndRange()
    {
        var written = DriftDocument.Tables
            .Where(table => table.Has("Option"))
            .SelectMany(table => table.Rows.Select(row => $"{row[0]} = {table.Cell(row, "Default")} in {table.Cell(row, "Range")}"));
        var declared = DriftOptions.Default.Settings()
            .Concat(VisibilityOptions.Default.Settings().Select(setting => setting with { Path = $"Visibility.{setting.Path}" }))
            .Select(setting => string.Create(CultureInfo.InvariantCulture, $"{setting.Path} = {setting.Value} in {setting.Minimum} to {setting.Maximum}"));

        Assert.Equal(declared, written);
    }

    private static bool IsStory(MarkdownTable table) => table.Columns is ["Day", "What happens", ..];

    private static string Say(string column, Judgement judged) => column switch
    {
        "State" => InWords(judged.State),
        "Severity" => Number(judged.Severity),
        "Drifts on day" => judged.Forecast?.DriftsAt is { } drifts ? Number((drifts - HistoryBuilder.Opening).TotalDays) : "–",
        "Drifting since day" => judged.Episode is { } episode ? Number((episode.OpenedAt - HistoryBuilder.Opening).TotalDays) : "–",
        "Layer" => InWords(judged.Layer),
        "Causes" => judged.Causes.IsEmpty ? "–" : string.Join(", ", judged.Causes.Select(cause => InWords(cause.Kind))),
        _ => judged.Readings.IsEmpty ? "–"
            : judged[Signals.Single(signal => Title(signal) == column)]!.Value is { } value ? Number(value) : "unknown",
    };

    private static string Title(Signal signal) => InWords(signal).Split(' ')[1] is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    private static string InWords<T>(T name)
        where T : struct, Enum => Hump().Replace(name.ToString(), " $1").Trim().ToLowerInvariant();

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Hump();
}
