using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Figures;

/// <summary>Which deals are counted. Sight comes first: deals that somebody may not see never get here.</summary>
/// <param name="Team">Only of this team.</param>
/// <param name="Pipeline">Only of this pipeline.</param>
/// <param name="Currency">Only those worth money of this currency.</param>
public sealed record VisibilityFilter(TeamId? Team = null, PipelineId? Pipeline = null, string? Currency = null)
{
    /// <summary>Whether a deal is counted.</summary>
    public bool Admits(TeamId? team, PipelineId pipeline, string currency) =>
        (Team is null || team == Team) && (Pipeline is null || pipeline == Pipeline) && (Currency is null || currency == Currency);
}

/// <summary>By what value is told apart.</summary>
public enum VisibilityBy
{
    /// <summary>How much of a deal can be seen.</summary>
    Layer,

    /// <summary>The stage of the pipeline.</summary>
    Stage,

    /// <summary>The month in which a deal is expected to close.</summary>
    Close,

    /// <summary>The currency.</summary>
    Currency,
}

/// <summary>What some deals come to.</summary>
/// <param name="Deals">How many.</param>
/// <param name="Plain">The sum of their values, per currency.</param>
/// <param name="Weighted">The sum as far as it can be seen, per currency.</param>
public sealed record VisibilitySum(int Deals, MoneySums Plain, MoneySums Weighted)
{
    /// <summary>Sums deals up.</summary>
    public static VisibilitySum Of(IReadOnlyCollection<VisibleDeal> deals) =>
        new(deals.Count, MoneySums.Of(deals.Select(deal => deal.Value)), MoneySums.Of(deals.Select(deal => deal.Weighted)));
}

/// <summary>What one reason keeps from sight.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Deals">How many deals it concerns.</param>
/// <param name="Lost">How much of the plain value it takes off, per currency.</param>
public sealed record ShortfallSum(Shortfall Reason, int Deals, MoneySums Lost);

/// <summary>The value of the deals of one instant: plain, weighted, and why they differ.</summary>
/// <param name="All">All deals together.</param>
/// <param name="Shortfalls">What lies between plain and weighted, one a reason; together exactly the difference.</param>
/// <param name="Judged">The open deals that do not rest.</param>
/// <param name="Drifting">Those among them that drift.</param>
/// <param name="Evidence">Pieces of evidence that hold, of the judged deals.</param>
/// <param name="Begun">Open milestones that have begun, of the judged deals.</param>
public sealed record VisibilityFigures(
    VisibilitySum All,
    ImmutableArray<ShortfallSum> Shortfalls,
    VisibilitySum Judged,
    VisibilitySum Drifting,
    int Evidence,
    int Begun)
{
    /// <summary>The share of judged deals that drift; null without one.</summary>
    public double? Prevalence => Judged.Deals == 0 ? null : (double)Drifting.Deals / Judged.Deals;

    /// <summary>Valid evidence for each open milestone begun; null without one.</summary>
    public double? EvidenceDensity => Begun == 0 ? null : (double)Evidence / Begun;

    /// <summary>The share of the judged deals' value that drifts, in one currency; null without value.</summary>
    public double? PrevalenceOfValue(string currency) =>
        Judged.Plain.Items.GetValueOrDefault(currency) is var value and not 0 ? (double)(Drifting.Plain.Items.GetValueOrDefault(currency) / value) : null;

    /// <summary>Counts deals.</summary>
    public static VisibilityFigures Of(IReadOnlyCollection<VisibleDeal> deals)
    {
        var judged = deals.Where(deal => deal.IsJudged).ToArray();
        return new(
            VisibilitySum.Of(deals),
            [.. Enum.GetValues<Shortfall>().Select(reason => Sum(reason, deals))],
            VisibilitySum.Of(judged),
            VisibilitySum.Of([.. judged.Where(deal => deal.State == DealState.Drifting)]),
            judged.Sum(deal => deal.Evidence),
            judged.Sum(deal => deal.Begun));
    }

    /// <summary>Sums of the deals that have the same key.</summary>
    public static IReadOnlyDictionary<string, VisibilitySum> By(VisibilityBy by, IEnumerable<VisibleDeal> deals) => deals
        .GroupBy(deal => KeyOf(by, deal), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => VisibilitySum.Of([.. group]), StringComparer.Ordinal);

    /// <summary>The key of the line a deal is counted in, as addresses write it.</summary>
    public static string KeyOf(VisibilityBy by, VisibleDeal deal) => by switch
    {
        VisibilityBy.Layer => LineKeys.OfLayer(deal.Layer),
        VisibilityBy.Stage => LineKeys.OfStage(deal.Pipeline, deal.Stage),
        VisibilityBy.Close => LineKeys.OfMonth(deal.ExpectedClose),
        VisibilityBy.Currency => deal.Value.Currency,
    };

    private static ShortfallSum Sum(Shortfall reason, IEnumerable<VisibleDeal> deals)
    {
        Money[] lost = [.. deals.Select(deal => deal.Lost(reason)).Where(money => money.Amount != 0)];
        return new(reason, lost.Length, MoneySums.Of(lost));
    }
}
