using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Dashboard.Import.Cells;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Reports;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>What an import is asked to do.</summary>
/// <param name="Tables">The files with their tables.</param>
/// <param name="Existing">The pipeline of the profile as the workspace has it; null when it is new.</param>
/// <param name="Folder">Where temporary files may lie.</param>
/// <param name="Now">What is later has not happened.</param>
/// <param name="IsPast">Whether <paramref name="Now"/> was chosen, so that a deal which begins later is left out and no fault.</param>
/// <param name="Shift">Whole days by which every date is moved.</param>
internal sealed record ScanRequest(
    ImportProfile Profile,
    ImmutableArray<(ProfileTable Table, RecognisedFile File)> Tables,
    KnownPeople Known,
    Pipeline? Existing,
    string Folder,
    DateTimeOffset Now,
    bool IsPast = false,
    TimeSpan Shift = default);

/// <summary>What was counted while the rows were read.</summary>
public sealed record ScanCounts
{
    public long Rows { get; set; }

    public long Skipped { get; set; }

    public long WithoutDeal { get; set; }

    public long NoRule { get; set; }

    public long NotOpened { get; set; }

    public long BegunLater { get; set; }

    public LeftOut LeftOut { get; set; }
}

/// <summary>
/// One pass over the files of an import. Rows are dealt out by deal; the windows are learnt from deals already won; then every deal
/// comes out with its facts. Memory holds one pile of deals, however large the files are.
/// </summary>
internal sealed class SourceScan : IPlannedSource
{
    private readonly ScanRequest _request;
    private readonly Lookups _lookups = new();
    private readonly ImmutableArray<BoundTable> _tables;
    private readonly PeopleBook _people;
    private readonly StageBook _stages;
    private readonly Piles _piles;
    private readonly FaultList _faults;
    private readonly HashSet<string> _faultyDeals = [];
    private readonly HashSet<string> _deals = [];
    private CellFormat _format;
    private WindowLearner? _learner;

    private SourceScan(ScanRequest request, FaultList faults)
    {
        var profile = request.Profile;
        _request = request;
        _faults = faults;
        _people = new PeopleBook(profile.Name, request.Known);
        _stages = new StageBook(profile.Pipeline, request.Existing);
        _format = new CellFormat(profile.Format.Dates, profile.Format.DecimalMark, TimeZoneInfo.FindSystemTimeZoneById(profile.Format.TimeZone), profile.Format.Currency, request.Shift);
        var maps = new ValueMaps(profile);
        _tables = [.. request.Tables.Select((match, i) => new BoundTable(i, match.Table, match.File, UsedColumns.Of(profile, match.Table).All, _lookups, maps))];
        // Gzip packs such tables about tenfold.
        _piles = new Piles(request.Folder, _tables.Sum(table => table.File.File.Bytes * (table.File.File.IsGzip() ? 10 : 1)));
    }

    public string Name => _request.Profile.Name;

    public int MostDeals => _deals.Count;

    public ScanCounts Counts { get; } = new();

    public IReadOnlyCollection<ImportedPerson> People => _people.People;

    public IReadOnlyCollection<ImportedTeam> Teams => _people.Teams;

    /// <summary>The pipeline with the stages that the source added.</summary>
    public Pipeline Pipeline => _stages.Pipeline;

    /// <summary>The playbook by all deals of the source; null without a plan.</summary>
    public Playbook? Playbook => _request.Profile.Plan is { } plan ? Planner.Playbook(_request.Profile, plan, _learner!.LengthsByAll()) : null;

    /// <summary>What was found out about the cells, as sentences.</summary>
    public ImmutableArray<string> Findings { get; private set; } = [];

    /// <summary>Reads the files; a question that only a person can answer is a refusal, and nothing is imported before it is answered.</summary>
    /// <param name="progress">Told the share of the files that was read, 0 to 1.</param>
    public static Outcome<SourceScan> Read(ScanRequest request, FaultList faults, Action<double>? progress, CancellationToken cancellation)
    {
        var scan = new SourceScan(request, faults);
        try
        {
            if (scan.ReadAll(progress, cancellation) is { } refusal)
            {
                scan.Dispose();
                return refusal;
            }

            scan.Survey(cancellation);
            return scan;
        }
        catch
        {
            scan.Dispose();
            throw;
        }
    }

    /// <summary>The deals of the source. Deals that no rule opens, or that begin after a chosen past, are left out and counted.</summary>
    public IEnumerable<PlannedDeal> Deals()
    {
        Counts.NotOpened = Counts.BegunLater = 0;
        Counts.LeftOut = default;
        foreach (var story in Stories())
        {
            if (_request.IsPast && story.OpenedAt > _request.Now)
            {
                Counts.BegunLater++;
                continue;
            }

            Counts.LeftOut += story.LeftOut;
            if (story.Opening is null && story.Faults.IsEmpty)
            {
                Counts.NotOpened++;
                continue;
            }

            var faults = _faultyDeals.Contains(story.Key) && story.Faults.IsEmpty ? [RowsUnread(story)] : story.Faults;
            yield return new PlannedDeal(
                story.Key, story.Deal, faults.IsEmpty ? Facts(story) : [], faults, story.Opening?.File ?? "", story.Opening?.Line ?? 0);
        }
    }

    public void Dispose() => _piles.Dispose();

    private IEnumerable<Story> Stories()
    {
        var teller = new StoryTeller(_request.Profile, _tables, _format, _stages, _people, _request.Now);
        return _piles.Deals().Select(deal => teller.Tell(deal.Deal, deal.Rows));
    }

    // One look at every deal before the first is planned: stages must be known, and windows are learnt from all deals won before.
    private void Survey(CancellationToken cancellation)
    {
        var plan = _request.Profile.Plan;
        _learner = plan is null ? null : new WindowLearner(plan);
        if (plan?.Learn is null && !_request.Profile.Pipeline.AddUnlistedStages)
        {
            return;
        }

        foreach (var story in Stories())
        {
            cancellation.ThrowIfCancellationRequested();
            if (story.Faults.IsEmpty)
            {
                _learner?.Learn(story);
            }
        }
    }

    private ImmutableArray<PlannedFact> Facts(Story story)
    {
        var profile = _request.Profile;
        var opening = story.Opening!;
        IEnumerable<StoryFact> plan = profile.Plan is { } its
            ? [new StoryFact("plan", opening.At, new PlanAnchored(Planner.Plan(its, _learner!.LengthsFor(opening.At), story), ""), opening.File, opening.Line)]
            : [];
        return
        [
            .. new[] { opening }.Concat(plan).Concat(story.Facts)
                .Select(fact => new PlannedFact(SourceIds.Fact(profile.Name, story.Key, fact.Key), fact.Key, fact.At, fact.Content)),
        ];
    }

    private static Fault RowsUnread(Story story) => new(
        story.Opening?.File ?? "", 0, story.Key, "", "", "A row of this deal could not be read, so none of it is imported.", "Mend the row that is named above.");

    private Refusal? ReadAll(Action<double>? progress, CancellationToken cancellation)
    {
        var total = Math.Max(1, _tables.Sum(table => table.File.File.Bytes));
        var proof = new FormatProof(_format);
        long done = 0;
        // Lookups first: conditions and deals may go through them.
        foreach (var table in _tables.OrderBy(table => table.Table.Key is null))
        {
            var before = done;
            var refusal = ReadTable(table, proof, read => progress?.Invoke((before + read) / (double)total), cancellation);
            if (refusal is not null)
            {
                return refusal;
            }

            done += table.File.File.Bytes;
        }

        var format = proof.Conclude();
        _format = format.Value ?? _format;
        Findings = [.. proof.Findings()];
        return format.Refusal;
    }

    private Refusal? ReadTable(BoundTable table, FormatProof proof, Action<long> read, CancellationToken cancellation)
    {
        var reader = new TableReader(table.File, table.Wanted, _request.Profile.Format.FillShortRows);
        var watch = new WatchedCells(_request.Profile, table);
        var isLookup = table.Table.Key is not null;
        var key = isLookup ? table.Place(table.Table.Key!) : -1;
        if (isLookup)
        {
            _lookups.Add(table.Table.Name, [.. table.Columns]);
        }

        foreach (var row in reader.Rows(read))
        {
            cancellation.ThrowIfCancellationRequested();
            Counts.Rows++;
            var inDeal = RowInDeal.Alone(new PileRow(table.Index, row.Line, row.Cells));
            if (row.Problem is { } problem)
            {
                // The deal that the row seems to name is left out as a whole.
                var deal = table.Deal?.Say(inDeal).Text ?? "";
                _faultyDeals.Add(deal);
                _faults.Add(new Fault(table.File.File.Name, row.Line, deal, problem.Column, problem.Value, problem.What, problem.Remedy));
                continue;
            }

            if (table.Skips(inDeal))
            {
                Counts.Skipped++;
                continue;
            }

            watch.Show(row, proof);
            if (isLookup)
            {
                _lookups.Put(table.Table.Name, row.Cells[key], row.Cells);
                if (_lookups.Rows > Lookups.MostRows)
                {
                    return new Refusal(
                        "lookup-too-large",
                        string.Create(CultureInfo.InvariantCulture, $"\"{table.File.File.Name}\" has more than {Lookups.MostRows} rows to look things up in. Leave out the rows that no deal refers to."));
                }
            }
            else
            {
                Deal(table, inDeal);
            }
        }

        return reader.Broken;
    }

    private void Deal(BoundTable table, RowInDeal row)
    {
        var said = table.Deal!.Say(row);
        if (said.Problem is { } problem)
        {
            _faults.Add(new Fault(table.File.File.Name, row.Row.Line, "", said.Column, said.Text, problem.What, problem.Remedy));
        }
        else if (said.Text.Length == 0)
        {
            Counts.WithoutDeal++;
        }
        else if (table.Concerns(row))
        {
            _deals.Add(said.Text);
            _piles.Put(said.Text, row.Row);
        }
        else
        {
            Counts.NoRule++;
        }
    }
}
