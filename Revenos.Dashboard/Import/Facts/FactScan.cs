using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Engine;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Reports;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Import.Facts;

/// <summary>
/// Files of facts, one JSON object a line: <c>{"deal": …, "at": …, "fact": {"kind": …}}</c>, with an optional <c>id</c> (a GUID) and
/// <c>key</c> (the source's own id). A deal is named by its GUID or by any other text, of which an id is made.
/// </summary>
internal sealed class FactScan : IPlannedSource
{
    private const int LongestLine = 1 << 20;

    private readonly Piles _piles;
    private readonly FaultList _faults;
    private readonly HashSet<string> _faultyDeals = [];
    private readonly HashSet<string> _deals = [];
    private readonly Dictionary<PersonId, ImportedPerson> _people = [];
    private readonly ImmutableArray<RecognisedFile> _files;

    private FactScan(string name, ImmutableArray<RecognisedFile> files, string folder, FaultList faults)
    {
        (Name, _files, _faults) = (name, files, faults);
        _piles = new Piles(folder, files.Sum(file => file.File.Bytes * (file.File.IsGzip() ? 10 : 1)));
    }

    public string Name { get; }

    public IReadOnlyCollection<ImportedPerson> People => _people.Values;

    public IReadOnlyCollection<ImportedTeam> Teams => [];

    public Pipeline? Pipeline => null;

    public Playbook? Playbook => null;

    public ScanCounts Counts { get; } = new();

    public ImmutableArray<string> Findings => ["One fact a line."];

    public int MostDeals => _deals.Count;

    public static FactScan Read(string name, ImmutableArray<RecognisedFile> files, string folder, FaultList faults, Action<double>? progress, CancellationToken cancellation)
    {
        var scan = new FactScan(name, files, folder, faults);
        try
        {
            scan.ReadAll(progress, cancellation);
            return scan;
        }
        catch
        {
            scan.Dispose();
            throw;
        }
    }

    public IEnumerable<PlannedDeal> Deals()
    {
        foreach (var (deal, rows) in _piles.Deals())
        {
            var faults = new List<Fault>();
            var facts = rows.Select(row => Fact(deal, row, faults)).OfType<PlannedFact>().OrderBy(fact => fact.Content is not DealOpened).ThenBy(fact => fact.At).ToImmutableArray();
            if (_faultyDeals.Contains(deal) && faults.Count == 0)
            {
                faults.Add(new Fault(_files[rows[0].Table].File.Name, 0, deal, "", "", "A line of this deal could not be read, so none of it is imported.", "Mend the line that is named above."));
            }

            yield return new PlannedDeal(deal, IdOf(deal), faults.Count == 0 ? facts : [], [.. faults], _files[rows[0].Table].File.Name, rows[0].Line);
        }
    }

    public void Dispose() => _piles.Dispose();

    private void ReadAll(Action<double>? progress, CancellationToken cancellation)
    {
        var total = Math.Max(1, _files.Sum(file => file.File.Bytes));
        long done = 0;
        for (var i = 0; i < _files.Length; i++)
        {
            var before = done;
            using var text = _files[i].OpenText(read => progress?.Invoke((before + read) / (double)total));
            for (long line = 1; text.ReadLine() is { } content; line++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!string.IsNullOrWhiteSpace(content))
                {
                    Counts.Rows++;
                    Take(i, line, content);
                }
            }

            done += _files[i].File.Bytes;
        }
    }

    private void Take(int file, long line, string content)
    {
        var deal = content.Length > LongestLine ? null : DealOf(content);
        if (deal is null)
        {
            _faults.Add(new Fault(_files[file].File.Name, line, "", "", content.Length > 60 ? content[..60] : content, "This line is not a fact with a deal.", "Write one JSON object a line, as docs/facts.schema.json describes."));
            return;
        }

        _deals.Add(deal);
        _piles.Put(deal, new PileRow(file, line, [content]));
    }

    private static string? DealOf(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("deal", out var deal) && deal.ValueKind == JsonValueKind.String
                ? deal.GetString() is { Length: > 0 } key ? key : null
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private PlannedFact? Fact(string deal, PileRow row, List<Fault> faults)
    {
        using var json = JsonDocument.Parse(row.Cells[0]);
        var root = json.RootElement;
        var (read, at) = (Read(root), At(root));
        if (!read.IsAccepted || at is null)
        {
            var what = read.Refusal?.Text ?? "“at” must be an instant with its zone, such as 2026-03-31T09:30:00Z.";
            faults.Add(new Fault(_files[row.Table].File.Name, row.Line, deal, "", "", what, "Write the fact as docs/facts.schema.json describes."));
            return null;
        }

        var key = Text(root, "key") ?? Text(root, "id") ?? "line/" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(row.Cells[0])));
        var id = Guid.TryParse(Text(root, "id"), out var stated) ? new FactId(stated) : SourceIds.Fact(Name, deal, key);
        Meet(read.Value);
        return new PlannedFact(id, SourceIds.Shorten(key), at.Value, read.Value);
    }

    // Facts name people by their keys only: whoever is not known is introduced by theirs.
    private void Meet(Fact fact)
    {
        var person = fact switch
        {
            DealOpened opened => opened.Owner,
            OwnerChanged changed => changed.Owner,
            ColleagueNamed named => named.Person,
            _ => default,
        };
        if (!string.IsNullOrWhiteSpace(person.Value))
        {
            _people.TryAdd(person, new ImportedPerson(person, person.Value, null));
        }
    }

    private static Outcome<Fact> Read(JsonElement root) =>
        root.TryGetProperty("fact", out var fact) ? FactFormat.Read(fact) : new Refusal("fact-format", "“fact” is missing.");

    private static DateTimeOffset? At(JsonElement root) =>
        Text(root, "at") is { } text && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10)
            && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal, out var at)
                ? at.Stored()
                : null;

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private DealId IdOf(string deal) => Guid.TryParse(deal, out var id) ? new DealId(id) : SourceIds.Deal(Name, deal);
}
