using System.Collections.Immutable;
using System.Text;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.Import.Engine;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Reports;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Import;

/// <summary>Runs the part of an import that needs no database: files and a profile in, deals and faults out.</summary>
internal sealed class ImportBench : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public FaultList Faults { get; } = new();

    public SourceFile Write(string name, string text, Encoding? encoding = null) => Write(name, (encoding ?? new UTF8Encoding(false)).GetPreamble().Concat((encoding ?? new UTF8Encoding(false)).GetBytes(text)).ToArray());

    public SourceFile Write(string name, byte[] bytes)
    {
        var path = _folder.File(name);
        File.WriteAllBytes(path, bytes);
        return SourceFile.At(path);
    }

    public static ImportProfile Sample(string name) => Accepted(ProfileJson.Read(File.ReadAllText(Repository.File($"docs/samples/{name}.json")), name));

    public static T Accepted<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.IsAccepted, outcome.Refusal?.Text);
        return outcome.Value!;
    }

    public Outcome<SourceScan> Scan(ImportProfile profile, KnownPeople known, params SourceFile[] files)
    {
        var recognised = new List<RecognisedFile>();
        foreach (var file in files)
        {
            var look = FileRecogniser.Look(file);
            if (!look.IsAccepted)
            {
                return look.Refusal;
            }

            recognised.Add(look.Value);
        }

        var tables = TableMatcher.Match(profile, recognised);
        return tables.IsAccepted
            ? SourceScan.Read(new ScanRequest(profile, tables.Value, known, null, _folder.File("piles"), Now), Faults, null, TestContext.Current.CancellationToken)
            : tables.Refusal;
    }

    public ImmutableArray<PlannedDeal> Deals(ImportProfile profile, params SourceFile[] files)
    {
        using var scan = Accepted(Scan(profile, KnownPeople.Nobody, files));
        return [.. scan.Deals()];
    }

    public void Dispose() => _folder.Dispose();
}
