using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Figures;

/// <summary>Makes the rows and columns that some deals need.</summary>
/// <param name="pipelines">The pipelines with their stages.</param>
/// <param name="teamName">The name of a team.</param>
/// <param name="clock">How the viewer reads numbers and days.</param>
public sealed class LineMaker(ImmutableArray<Pipeline> pipelines, Func<TeamId, string> teamName, ViewerClock clock)
{
    private static readonly ImmutableArray<Line> Signals =
        [.. SignalText.All.Select(signal => new Line(SignalText.Word(signal), Capital(SignalText.Word(signal)))), new(Lines.Drifting, "Drifting (2+)")];

    private static readonly ImmutableArray<Line> Causes =
        [.. CauseText.All.Select(cause => new Line(CauseText.Slug(cause), CauseText.Name(cause))), new(Lines.Drifting, "Drifting")];

    /// <summary>The lines of a dimension that has a deal in it, or that always stands as a whole.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="deals">The deals that are counted.</param>
    /// <param name="instants">The instants looked at.</param>
    public Lines Make(Dimension dimension, IEnumerable<DealFigure> deals, ImmutableArray<DateTimeOffset> instants) => dimension switch
    {
        Dimension.Signal => new(dimension, Signals),
        Dimension.Cause => new(dimension, Causes),
        Dimension.Week => new(dimension, [.. instants.Select(at => new Line(LineKeys.OfWeek(at, instants[^1]), at == instants[^1] ? "Now" : ShortDay(at)))]),
        Dimension.Value => new(dimension, [.. ValueBand.All.Select((band, index) => new Line(index.ToString(CultureInfo.InvariantCulture), Capital(ValueBand.NameOf(band.From, band.To, clock.Culture)!)))]),
        Dimension.Milestone => Present(dimension, deals, [.. Enum.GetValues<MilestoneType>().Select(type => new Line(KindText.InText(KindText.Of(type)), KindText.Of(type))), new(LineKeys.None, "No milestone")]),
        Dimension.Stage => Stages(deals),
        Dimension.Team => Named(dimension, deals, key => key == LineKeys.None ? "No team" : teamName(new TeamId(key))),
        Dimension.Account => Named(dimension, deals, account => account),
        Dimension.Owner => Owners(deals),
        Dimension.Close => Months(deals),
    };

    private static string ShortDay(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM", CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static HashSet<string> Keys(Dimension dimension, IEnumerable<DealFigure> deals)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var deal in deals)
        {
            keys.Add(LineKeys.Of(dimension, deal)!);
        }

        return keys;
    }

    private static Lines Present(Dimension dimension, IEnumerable<DealFigure> deals, ImmutableArray<Line> all)
    {
        var keys = Keys(dimension, deals);
        return new(dimension, [.. all.Where(line => keys.Contains(line.Key))]);
    }

    private static Lines Named(Dimension dimension, IEnumerable<DealFigure> deals, Func<string, string> name) =>
        Cut(dimension, [.. Keys(dimension, deals).Select(key => new Line(key, name(key)))]);

    private static Lines Owners(IEnumerable<DealFigure> deals)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var deal in deals)
        {
            names[deal.Owner.Value] = deal.OwnerName;
        }

        return Cut(Dimension.Owner, [.. names.Select(owner => new Line(owner.Key, owner.Value))]);
    }

    // By the alphabet, whatever the figures are; what is nobody's comes last.
    private static Lines Cut(Dimension dimension, Line[] lines)
    {
        var ordered = lines.OrderBy(line => line.Key == LineKeys.None).ThenBy(line => line.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(line => line.Key, StringComparer.Ordinal).ToArray();
        return new(dimension, [.. ordered.Take(Lines.Most)], Math.Max(0, ordered.Length - Lines.Most));
    }

    private static Lines Months(IEnumerable<DealFigure> deals)
    {
        var keys = Keys(Dimension.Close, deals).Order(StringComparer.Ordinal).ToArray();
        return new(
            Dimension.Close,
            [
                .. keys.Take(Lines.Most).Select(key => new Line(key, key == LineKeys.None
                    ? "No date"
                    : DateOnly.ParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMM yyyy", CultureInfo.InvariantCulture))),
            ],
            Math.Max(0, keys.Length - Lines.Most));
    }

    private Lines Stages(IEnumerable<DealFigure> deals)
    {
        var keys = Keys(Dimension.Stage, deals);
        var used = pipelines.Where(pipeline => pipeline.Stages.Any(stage => keys.Contains(LineKeys.OfStage(pipeline.Id, stage.Id)))).ToArray();
        return new(
            Dimension.Stage,
            [
                .. from pipeline in used
                   from stage in pipeline.Stages
                   select new Line(LineKeys.OfStage(pipeline.Id, stage.Id), stage.Name, used.Length > 1 ? pipeline.Name : null),
            ]);
    }
}
