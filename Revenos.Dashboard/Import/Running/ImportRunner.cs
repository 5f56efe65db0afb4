using System.Collections.Immutable;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Import.Engine;
using Revenos.Dashboard.Import.Facts;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Reports;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Import.Running;

/// <summary>
/// Runs an import from files to the ledger, or through all of it without writing. Deals go to the door in groups, each deal all or
/// nothing; what was recorded when it is stopped stays, and importing again goes on from there.
/// </summary>
public sealed class ImportRunner(
    DealDoor deals,
    PeopleDoor people,
    PipelineDoor pipelines,
    PlaybookDoor playbooks,
    DirectoryQuery directory,
    AccountPeopleQuery accounts,
    DataPlace place,
    TimeProvider time)
{
    private const int DealsAtOnce = 500;
    private const int FactsAtOnce = 20_000;

    /// <param name="viewer">Who imports; null for the command line.</param>
    public async Task<Outcome<ImportReport>> Run(ImportRequest request, Viewer? viewer, Action<ImportProgress>? progress, CancellationToken cancellation)
    {
        if (Doors.Administrates(viewer) is { } refusal)
        {
            return refusal;
        }

        var began = time.GetTimestamp();
        var files = Recognise(request);
        if (!files.IsAccepted)
        {
            return files.Refusal;
        }

        var faults = new FaultList();
        var known = await KnownPeople(cancellation);
        // Reading and planning are work for the processor: they leave the caller's thread alone.
        var read = await Task.Run(() => Read(request, files.Value, known, faults, progress, cancellation), cancellation);
        if (!read.IsAccepted)
        {
            return read.Refusal;
        }

        using var source = read.Value;
        var recorded = await Record(source, request.IsDryRun, viewer, faults, progress, cancellation);
        return recorded.IsAccepted
            ? recorded.Value with { Findings = [.. files.Value.SelectMany(Findings), .. source.Findings], Took = time.GetElapsedTime(began) }
            : recorded.Refusal;
    }

    private static IEnumerable<string> Findings(RecognisedFile file) => file.Findings.Select(finding => $"{file.File.Name}: {finding}");

    private static Outcome<ImmutableArray<RecognisedFile>> Recognise(ImportRequest request)
    {
        var files = ImmutableArray.CreateBuilder<RecognisedFile>();
        foreach (var file in request.Files)
        {
            var look = FileRecogniser.Look(file, request.Choices.GetValueOrDefault(file.Name));
            if (!look.IsAccepted)
            {
                return look.Refusal;
            }

            files.Add(look.Value);
        }

        return files.Count == 0 ? ImportRefusals.NoFile : files.ToImmutable();
    }

    private Outcome<IPlannedSource> Read(
        ImportRequest request, ImmutableArray<RecognisedFile> files, KnownPeople known, FaultList faults, Action<ImportProgress>? progress, CancellationToken cancellation)
    {
        void Tell(double share) => progress?.Invoke(new ImportProgress(ImportPhase.Reading, share, 0, 0));

        var folder = Path.Combine(place.Folder, "import");
        if (files.All(file => file.Shape == FileShape.Facts))
        {
            if (request.Until is not null)
            {
                return ImportRefusals.PastOfFacts;
            }

            return FactScan.Read(request.Source, files, folder, faults, Tell, cancellation);
        }

        if (files.Any(file => file.Shape == FileShape.Facts))
        {
            return ImportRefusals.Mixed;
        }

        if (request.Profile is not { } profile)
        {
            return ImportRefusals.NoProfile;
        }

        var tables = TableMatcher.Match(profile, files, request.Tables);
        if (!tables.IsAccepted)
        {
            return tables.Refusal;
        }

        var existing = directory.Current.FindPipeline(new PipelineId(profile.Pipeline.Id));
        var now = time.GetUtcNow().Stored();
        var shift = request is { AsToday: true, Until: { } then } && then < now ? TimeSpan.FromDays((now - then).Days) : TimeSpan.Zero;
        var until = request.Until is { } end ? Instants.Earlier(end + shift, now) : now;
        var scan = SourceScan.Read(new ScanRequest(profile, tables.Value, known, existing, folder, until, request.Until is not null, shift), faults, Tell, cancellation);
        return scan.IsAccepted ? scan.Value : scan.Refusal;
    }

    private async Task<Outcome<ImportReport>> Record(
        IPlannedSource source, bool isDryRun, Viewer? viewer, FaultList faults, Action<ImportProgress>? progress, CancellationToken cancellation)
    {
        var tally = new Tally(faults);
        var setting = new Setting(people, pipelines, playbooks, directory, viewer, isDryRun);
        var isCancelled = false;
        foreach (var group in Groups(source.Deals()))
        {
            if (cancellation.IsCancellationRequested)
            {
                isCancelled = true;
                break;
            }

            if (await setting.Prepare(source) is { } refusal)
            {
                return refusal;
            }

            ImmutableArray<PlannedDeal> sound = [.. group.Where(deal => deal.Faults.IsEmpty)];
            foreach (var faulty in group.Where(deal => !deal.Faults.IsEmpty))
            {
                tally.Refuse(faulty);
            }

            var recorded = await deals.RecordMany(
                [.. sound.Select(deal => Change(deal))], new FactSource(source.Name, null), viewer, isDryRun, setting.Planned, cancellation: cancellation);
            if (!recorded.IsAccepted)
            {
                return recorded.Refusal;
            }

            foreach (var (deal, report) in sound.Zip(recorded.Value.Deals))
            {
                tally.Take(deal, report);
            }

            isCancelled = recorded.Value.IsCancelled;
            progress?.Invoke(new ImportProgress(ImportPhase.Recording, tally.Deals / (double)Math.Max(1, source.MostDeals), tally.Deals, tally.Facts));
            if (isCancelled)
            {
                break;
            }
        }

        return new ImportReport
        {
            Profile = source.Name,
            IsDryRun = isDryRun,
            IsCancelled = isCancelled,
            NewDeals = tally.New,
            GrownDeals = tally.Grown,
            UnchangedDeals = tally.Unchanged,
            ClosedDeals = tally.Closed,
            RefusedDeals = tally.Refused,
            Facts = tally.Kinds,
            NewPeople = setting.NewPeople,
            NewTeams = setting.NewTeams,
            Rows = source.Counts.Rows,
            LeftOut = LeftOut(source.Counts),
            Faults = faults.Kept,
            FaultCount = faults.Count,
        };
    }

    private static IEnumerable<List<PlannedDeal>> Groups(IEnumerable<PlannedDeal> source)
    {
        var (group, facts) = (new List<PlannedDeal>(), 0);
        foreach (var deal in source)
        {
            group.Add(deal);
            facts += deal.Facts.Length;
            if (group.Count == DealsAtOnce || facts >= FactsAtOnce)
            {
                yield return group;
                (group, facts) = ([], 0);
            }
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    private static DealChange Change(PlannedDeal deal) =>
        new(deal.Deal, 0, [.. deal.Facts.Select(fact => new NewFact(fact.Content, fact.At, fact.Id, fact.Key))]);

    private static ImmutableArray<(string What, long Count)> LeftOut(ScanCounts counts) =>
    [
        .. new (string What, long Count)[]
        {
            ("rows that the profile leaves out", counts.Skipped),
            ("rows that no rule is about", counts.NoRule),
            ("rows that name no deal", counts.WithoutDeal),
            ("deals that no row opens", counts.NotOpened),
            ("deals that begin after the chosen day", counts.BegunLater),
            ("things before the deal began", counts.LeftOut.BeforeOpening),
            ("things after the deal was won or lost", counts.LeftOut.AfterEnd),
            ("things that had not happened yet", counts.LeftOut.Ahead),
        }.Where(item => item.Count > 0),
    ];

    private async Task<KnownPeople> KnownPeople(CancellationToken cancellation)
    {
        var catalog = directory.Current;
        var byEmail = await accounts.ByEmail(cancellation);
        return new KnownPeople(
            byEmail.ToDictionary(
                account => account.Key,
                account => new KnownPerson(account.Value, catalog.People.GetValueOrDefault(account.Value)?.Team),
                StringComparer.OrdinalIgnoreCase),
            catalog.Teams.Values.GroupBy(team => team.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(named => named.Key, named => named.First().Id, StringComparer.OrdinalIgnoreCase));
    }
}
