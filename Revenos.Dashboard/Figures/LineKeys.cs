using System.Collections.Concurrent;
using System.Globalization;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Figures;

/// <summary>The key of the line a deal belongs to, by the dimensions that put every deal in one line.</summary>
public static class LineKeys
{
    // Asked for millions of deals at once, and written once each: bounded by the stages there are and by the months of a calendar.
    private static readonly ConcurrentDictionary<(PipelineId Pipeline, StageId Stage), string> Stages = new();
    private static readonly ConcurrentDictionary<int, string> Months = new();

    /// <summary>The line of deals that have no such thing.</summary>
    public const string None = "none";

    /// <summary>The key of a deal's line; null where the dimension does not put deals in one line each.</summary>
    public static string? Of(Dimension dimension, in DealFigure deal) => dimension switch
    {
        Dimension.Stage => OfStage(deal.Pipeline, deal.Stage),
        Dimension.Milestone => deal.Type is { } type ? KindText.InText(KindText.Of(type)) : None,
        Dimension.Team => deal.Team?.Value ?? None,
        Dimension.Value => BandOf(deal.Value.Amount),
        Dimension.Account => deal.Account,
        Dimension.Close => deal.ExpectedClose is { } day ? OfMonth(day) : None,
        Dimension.Owner => deal.Owner.Value,
        Dimension.Signal or Dimension.Cause or Dimension.Week => null,
    };

    /// <summary>The key of a stage's line.</summary>
    public static string OfStage(PipelineId pipeline, StageId stage) =>
        Stages.GetOrAdd((pipeline, stage), static place => $"{place.Pipeline.Value}/{place.Stage.Value}");

    /// <summary>The key of a week's line.</summary>
    public static string OfWeek(DateTimeOffset at, DateTimeOffset now) => at == now ? "now" : at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string OfMonth(DateOnly day) =>
        Months.GetOrAdd((day.Year * 12) + day.Month, static (_, its) => its.ToString("yyyy-MM", CultureInfo.InvariantCulture), day);

    private static string BandOf(decimal amount)
    {
        for (var band = 0; band < ValueBand.All.Count; band++)
        {
            if (ValueBand.All[band].To is not { } to || amount < to)
            {
                return band.ToString(CultureInfo.InvariantCulture);
            }
        }

        return None;
    }
}
