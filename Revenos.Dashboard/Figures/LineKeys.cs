using System.Collections.Concurrent;
using System.Globalization;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Figures;

/// <summary>The key of the line a deal belongs to, by the dimensions that put every deal in one line.</summary>
public static class LineKeys
{
    // Asked for millions of deals at once, and written once each: bounded by the stages there are and by the months of a calendar.
    private static readonly ConcurrentDictionary<(PipelineId Pipeline, StageId Stage), string> Stages = new();
    private static readonly ConcurrentDictionary<int, string> Months = new();

    private static readonly string[] Layers = [.. Enum.GetValues<VisibilityLayer>().Select(layer => layer.ToString().ToLowerInvariant())];

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
        Dimension.Close => OfMonth(deal.ExpectedClose),
        Dimension.Owner => deal.Owner.Value,
        Dimension.Signal or Dimension.Cause or Dimension.Week => null,
    };

    /// <summary>The key of a stage's line.</summary>
    public static string OfStage(PipelineId pipeline, StageId stage) =>
        Stages.GetOrAdd((pipeline, stage), static place => $"{place.Pipeline.Value}/{place.Stage.Value}");

    /// <summary>The key of a week's line.</summary>
    public static string OfWeek(DateTimeOffset at, DateTimeOffset now) => at == now ? "now" : at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The key of a month's line.</summary>
    public static string OfMonth(DateOnly? day) => day is not { } its ? None :
        Months.GetOrAdd((its.Year * 12) + its.Month, static (_, its) => its.ToString("yyyy-MM", CultureInfo.InvariantCulture), its);

    /// <summary>The key of a visibility layer's line.</summary>
    public static string OfLayer(VisibilityLayer layer) => Layers[(int)layer];

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
