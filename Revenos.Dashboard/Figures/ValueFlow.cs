using System.Collections.Immutable;
using Revenos.Core.Courses;
using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Figures;

/// <summary>Why the value of the deals that go on is another than before.</summary>
public enum FlowKind
{
    /// <summary>Deals were opened.</summary>
    Opened,

    /// <summary>Deals that had ended go on again.</summary>
    Reopened,

    /// <summary>Deals came into what is looked at: from another team, or in another currency before.</summary>
    CameIn,

    /// <summary>Deals rose to a higher layer: more of their value is seen.</summary>
    Risen,

    /// <summary>Deals fell to a lower layer: less of their value is seen.</summary>
    Fallen,

    /// <summary>Deals are worth more or less than before.</summary>
    Revalued,

    /// <summary>Deals were won, and are no longer ahead.</summary>
    Won,

    /// <summary>Deals were lost.</summary>
    Lost,

    /// <summary>Deals left what is looked at.</summary>
    WentOut,
}

/// <summary>One step of the flow.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Deals">The deals.</param>
/// <param name="Plain">By how much the plain value changed, per currency.</param>
/// <param name="Weighted">By how much the weighted value did.</param>
public sealed record FlowStep(FlowKind Kind, ImmutableArray<ChronicleDeal> Deals, MoneySums Plain, MoneySums Weighted);

/// <summary>Deals that went from one place to another.</summary>
/// <param name="From">Where they were; null for those that came in.</param>
/// <param name="To">Where they are; null for those that ended or went out.</param>
/// <param name="Ended">How those that ended did; null for others.</param>
/// <param name="Deals">The deals.</param>
/// <param name="Worth">What they are worth now, or were when they went.</param>
public sealed record FlowMove(string? From, string? To, DealState? Ended, ImmutableArray<ChronicleDeal> Deals, MoneySums Worth);

/// <summary>How the value of the deals that go on came from one instant to another: every step is exact, and start and steps together are the end.</summary>
/// <param name="Start">The value at the first instant.</param>
/// <param name="Steps">What changed it, without the steps that nothing took.</param>
/// <param name="End">The value at the last instant.</param>
/// <param name="Layers">Which deals went from which layer to which.</param>
/// <param name="Stages">Which went from which stage to which.</param>
public sealed record ValueFlow(FlowSum Start, ImmutableArray<FlowStep> Steps, FlowSum End, ImmutableArray<FlowMove> Layers, ImmutableArray<FlowMove> Stages)
{
    private static readonly VisibilityOptions Weights = VisibilityOptions.Default;

    /// <summary>Compares deals at two instants.</summary>
    /// <param name="deals">The deals, ended ones among them.</param>
    /// <param name="filter">Which of them, by what they were at each instant.</param>
    /// <param name="after">The first instant.</param>
    /// <param name="through">The last.</param>
    public static ValueFlow Of(IEnumerable<ChronicleDeal> deals, VisibilityFilter filter, DateTimeOffset after, DateTimeOffset through)
    {
        var passages = deals
            .Select(deal => new Passage(deal, Counted(deal, filter, after), Counted(deal, filter, through), deal.Course.At(after), deal.Course.At(through)))
            .Where(passage => passage.Before is not null || passage.After is not null)
            .ToArray();
        return new(
            FlowSum.Of(passages.Select(passage => passage.Before)),
            [.. Enum.GetValues<FlowKind>().Select(kind => Step(kind, passages)).Where(step => !step.Deals.IsEmpty)],
            FlowSum.Of(passages.Select(passage => passage.After)),
            Moves(passages, (_, span) => LineKeys.OfLayer(span.Layer)),
            Moves(passages, (deal, span) => LineKeys.OfStage(deal.Pipeline, span.Stage)));
    }

    private static CourseSpan? Counted(ChronicleDeal deal, VisibilityFilter filter, DateTimeOffset at) =>
        deal.Course.At(at) is { IsOngoing: true } span && filter.Admits(span.Team, deal.Pipeline, span.Value.Currency) ? span : null;

    private static FlowStep Step(FlowKind kind, Passage[] passages)
    {
        var (deals, plain, weighted) = (ImmutableArray.CreateBuilder<ChronicleDeal>(), new List<Money>(), new List<Money>());
        foreach (var passage in passages)
        {
            if (!passage.Takes(kind))
            {
                continue;
            }

            deals.Add(passage.Deal);
            if (kind is FlowKind.Risen or FlowKind.Fallen)
            {
                var (before, after) = (passage.Before!.Value, passage.After!.Value);
                weighted.Add(before.Value * (Weights[after.Layer] - Weights[before.Layer]));
                continue;
            }

            if (passage.Before is { } was)
            {
                plain.Add(was.Value * -1);
                weighted.Add(was.Value * -Weights[(passage.After ?? was).Layer]);
            }

            if (passage.After is { } now)
            {
                plain.Add(now.Value);
                weighted.Add(Weights.Weigh(now.Value, now.Layer));
            }
        }

        return new(kind, deals.ToImmutable(), MoneySums.Of(plain), MoneySums.Of(weighted));
    }

    private static ImmutableArray<FlowMove> Moves(Passage[] passages, Func<ChronicleDeal, CourseSpan, string> place) =>
    [
        .. from passage in passages
           let @from = passage.Before is { } before ? place(passage.Deal, before) : null
           let to = passage.After is { } after ? place(passage.Deal, after) : null
           where @from != to
           group passage by (From: @from, To: to, Ended: to is null && passage.AtEnd is { IsOngoing: false } end ? end.State : (DealState?)null) into moved
           orderby moved.Key.From, moved.Key.To, moved.Key.Ended
           select new FlowMove(
               moved.Key.From,
               moved.Key.To,
               moved.Key.Ended,
               [.. moved.Select(passage => passage.Deal)],
               MoneySums.Of(moved.Select(passage => (passage.After ?? passage.Before)!.Value.Value))),
    ];

    /// <summary>A deal as it is counted at both instants, and as it was whether counted or not.</summary>
    private sealed record Passage(ChronicleDeal Deal, CourseSpan? Before, CourseSpan? After, CourseSpan? AtStart, CourseSpan? AtEnd)
    {
        public bool Takes(FlowKind kind) => kind switch
        {
            FlowKind.Opened => Before is null && AtStart is null,
            FlowKind.Reopened => Before is null && AtStart is { IsOngoing: false },
            FlowKind.CameIn => Before is null && AtStart is { IsOngoing: true },
            FlowKind.Risen => After?.Layer > Before?.Layer,
            FlowKind.Fallen => After?.Layer < Before?.Layer,
            FlowKind.Revalued => Before is { } before && After is { } after && before.Value != after.Value,
            FlowKind.Won => After is null && AtEnd?.State == DealState.Won,
            FlowKind.Lost => After is null && AtEnd?.State == DealState.Lost,
            FlowKind.WentOut => After is null && AtEnd is { IsOngoing: true },
        };
    }
}

/// <summary>What deals came to at one instant.</summary>
/// <param name="Deals">How many went on.</param>
/// <param name="Plain">The sum of their values, per currency.</param>
/// <param name="Weighted">The sum as far as it could be seen.</param>
public sealed record FlowSum(int Deals, MoneySums Plain, MoneySums Weighted)
{
    internal static FlowSum Of(IEnumerable<CourseSpan?> spans)
    {
        CourseSpan[] counted = [.. spans.OfType<CourseSpan>()];
        return new(counted.Length, MoneySums.Of(counted.Select(span => span.Value)), MoneySums.Of(counted.Select(span => VisibilityOptions.Default.Weigh(span.Value, span.Layer))));
    }
}
