using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Audit;

/// <summary>Reads the ledger across deals, and follows its chain.</summary>
public sealed class AuditModel(ViewerSource viewers, AuditQuery query, HistoryQuery histories, DirectoryQuery directory, LedgerCheck check, ViewerClock clock)
{
    /// <summary>How many rows a page has.</summary>
    public const int PageSize = 50;

    /// <summary>The page; null until it was made, and for somebody who may not see it.</summary>
    public AuditView? View { get; private set; }

    public ImmutableArray<AuditChoice> People { get; private set; } = [];

    public ImmutableArray<AuditChoice> Kinds { get; } = [.. AuditQuery.Kinds.Select(kind => new AuditChoice(kind, Word(kind))).OrderBy(choice => choice.Word, StringComparer.Ordinal)];

    public ImmutableArray<AuditChoice> Sources { get; private set; } = [];

    /// <summary>How far the chain was followed; null while nobody follows it.</summary>
    public AuditProgress? Progress { get; private set; }

    /// <summary>What was found last; null before.</summary>
    public AuditVerdict? Verdict { get; private set; }

    /// <summary>Makes the page that an address asks for.</summary>
    public async Task ShowAsync(AuditAsk asked, CancellationToken cancellation = default)
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        if (viewer.Role is not (Role.Leadership or Role.Administrator))
        {
            // The policy keeps others out; a role that changed since is caught here.
            View = null;
            return;
        }

        var catalog = directory.Current;
        var filter = Filter(asked);
        var slice = await query.Load(viewer, filter, AuditMark.Parse(asked.Before), PageSize, cancellation);
        // What was written down by then may tell of later, and its names are found there.
        var deals = await histories.LoadSome([.. slice.Facts.Select(fact => fact.Fact.Deal).Distinct()], viewer with { AsOf = null }, cancellation);
        var texts = deals.ToDictionary(deal => deal.Key, deal => new FactText(NamesOf(deal.Value, catalog), clock));
        People = [.. catalog.People.Values.OrderBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase).Select(person => new AuditChoice(person.Id.Value, person.Name))];
        Sources = [.. (await query.Sources(cancellation)).Select(source => new AuditChoice(source, source))];
        (string, string?)[] zone = [("zone", clock.Zone.Id)];
        View = new AuditView(
            asked,
            await query.Count(viewer, filter, cancellation),
            [.. slice.Facts.Where(fact => texts.ContainsKey(fact.Fact.Deal)).Select(fact => Line(fact, texts[fact.Fact.Deal], catalog))],
            filter.Deal is null || slice.Facts is not [var first, ..] ? null : $"{first.Account} · {first.DealName}",
            slice.Next is { } next ? Url(Urls.Audit, filter, ("before", next.ToString())) : null,
            asked.Before is null ? null : Url(Urls.Audit, filter),
            Url(Urls.AuditCsv, filter, zone),
            Url(Urls.AuditNdjson, filter, zone));
    }

    /// <summary>Follows the chain of every deal from its first fact to its last.</summary>
    /// <param name="changed">Told now and then how far it is, off the circuit's thread.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task VerifyAsync(Func<Task> changed, CancellationToken cancellation)
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        if (Progress is not null || viewer.Role is not (Role.Leadership or Role.Administrator))
        {
            return;
        }

        long all = await query.Count(viewer, Filter(new AuditAsk(null, null, null, null, null, null, null)), cancellation);
        (Verdict, Progress) = (null, new AuditProgress(0, 0, all));
        try
        {
            var told = new Progress<long>(done =>
            {
                if (Progress is not null)
                {
                    Progress = new AuditProgress(all == 0 ? 1 : (double)done / all, done, all);
                    _ = changed();
                }
            });
            var health = await Task.Run(() => check.Run(told, cancellation), cancellation);
            Verdict = health.Fault is { } fault
                ? new AuditVerdict(false, fault.Text)
                : new AuditVerdict(true, $"{NumberText.Count(health.Facts, "fact", "facts", clock.Culture)} of {NumberText.Count(health.Deals, "deal", "deals", clock.Culture)}: all as they were written.");
        }
        finally
        {
            Progress = null;
        }
    }

    private AuditFilter Filter(AuditAsk asked) => AuditFilter.Parse(
        part => part switch
        {
            "deal" => asked.Deal,
            "person" => asked.Person,
            "kind" => asked.Kind,
            "source" => asked.Source,
            "from" => asked.From,
            "to" => asked.To,
            _ => null,
        },
        clock.Zone);

    private static string Url(string path, AuditFilter filter, params ReadOnlySpan<(string Key, string? Value)> more) =>
        Urls.WithQuery(path, [.. filter.Parts, .. more]);

    // "stakeholder-added" is a name for programs.
    private static string Word(string kind)
    {
        var words = kind.Replace('-', ' ').Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static DealNames NamesOf(DealHistory history, WorkspaceCatalog catalog) =>
        new(history, catalog.NameOf, stage => history.Latest() is { } deal && catalog.FindPipeline(deal.Pipeline)?.Find(stage) is { } known ? known.Name : stage.Value);

    private AuditLine Line(AuditFact row, FactText text, WorkspaceCatalog catalog)
    {
        var fact = row.Fact;
        return new(
            fact.Deal,
            $"{row.Account} · {row.DealName}",
            Urls.WithQuery(Urls.Audit, ("deal", fact.Deal.ToString())),
            fact.Sequence,
            text.Sentence(fact.Content),
            MakerText.Of(fact.Actor, catalog.NameOf),
            fact.Source.Name,
            fact.OccurredAt,
            fact.RecordedAt,
            clock.DayOf(fact.OccurredAt) != clock.DayOf(fact.RecordedAt),
            row.Hash);
    }
}
