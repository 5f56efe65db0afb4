using System.Globalization;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Figures;

/// <summary>The key of the line a deal belongs to, by the dimensions that put every deal in one line.</summary>
public static class LineKeys
{
    /// <summary>The line of deals that have no such thing.</summary>
    public const string None = "none";

    /// <summary>The key of a deal's line; null where the dimension does not put deals in one line each.</summary>
    public static string? Of(Dimension dimension, in DealFigure deal) => dimension switch
    {
        Dimension.Stage => $"{deal.Pipeline.Value}/{deal.Stage.Value}",
        Dimension.Milestone => deal.Type is { } type ? KindText.InText(KindText.Of(type)) : None,
        Dimension.Team => deal.Team?.Value ?? None,
        Dimension.Value => BandOf(deal.Value.Amount),
        Dimension.Account => deal.Account,
        Dimension.Close => deal.ExpectedClose?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? None,
        Dimension.Owner => deal.Owner.Value,
        Dimension.Signal or Dimension.Cause or Dimension.Week => null,
    };

    /// <summary>The key of a week's line.</summary>
    public static string OfWeek(DateTimeOffset at, DateTimeOffset now) => at == now ? "now" : at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

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
