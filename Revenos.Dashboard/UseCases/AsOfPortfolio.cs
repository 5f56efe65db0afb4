using Revenos.Core.Deals;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.UseCases;

/// <summary>
/// The portfolio as it was at an instant of the past, exact: the facts that occurred by then, corrections worked in, judged by
/// the rules in force now. Who may see a deal now sees its past, whoever led it then.
/// </summary>
public sealed class AsOfPortfolio(HistoryQuery histories, DirectoryQuery directory, Chronicle chronicle)
{
    private const int DealsAtOnce = 250;
    private const int InstantsKept = 4;
    private const int DealsKept = 200_000;

    private readonly PastDeals _past = new(InstantsKept, DealsKept);

    /// <summary>Judges every deal that was ongoing at an instant, several at a time. What was judged for the last few instants is not judged again.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="at">The instant.</param>
    /// <param name="progress">Told after some deals each, by several threads.</param>
    /// <param name="cancellation">Ends the judging; what is judged by then is kept for the next time.</param>
    public async Task<PortfolioSnapshot> Load(Viewer viewer, DateTimeOffset at, IProgress<RecordProgress>? progress = null, CancellationToken cancellation = default)
    {
        // The courses tell without a fact which deals there were to judge.
        ChronicleDeal[] ongoing = [.. chronicle.Snapshot(viewer).Deals.Where(deal => deal.Course.At(at) is { IsOngoing: true })];
        var past = _past.At(at);
        ChronicleDeal[] missing = [.. ongoing.Where(deal => !(past.TryGetValue(deal.Id, out var known) && known.IsOf(deal)))];
        var done = 0;
        var several = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(missing.Chunk(DealsAtOnce), several, async (deals, token) =>
        {
            // Whole: whoever asks for another instant next is answered from the same histories' versions.
            var loaded = await histories.LoadSome([.. deals.Select(deal => deal.Id)], viewer with { AsOf = null }, token);
            foreach (var deal in deals)
            {
                if (loaded.TryGetValue(deal.Id, out var history) && Judge(deal, history, at) is { } judged)
                {
                    past[deal.Id] = judged;
                }
            }

            progress?.Report(new RecordProgress(Interlocked.Add(ref done, deals.Length), missing.Length, 0));
        });

        return PortfolioSnapshot.OfPast(ongoing.Select(deal => past.GetValueOrDefault(deal.Id)?.Deal).OfType<StandingDeal>(), viewer);
    }

    private PastDeal? Judge(ChronicleDeal deal, DealHistory history, DateTimeOffset at)
    {
        var catalog = directory.Current;
        var owner = deal.Course.At(at) is { } then ? catalog.NameOf(then.Owner) : deal.OwnerName;
        return PortfolioDeal.Of(history, deal.Rules, catalog.Recovery.Calendar, owner, at) is { } was
            ? new PastDeal(history.Version, deal.Rules, StandingDeal.Of(was, at))
            : null;
    }
}
