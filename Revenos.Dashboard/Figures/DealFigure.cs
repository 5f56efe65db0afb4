using Revenos.Core.Courses;
using Revenos.Core.Drift;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Figures;

/// <summary>A deal as it is counted: what it was at one instant, and nothing of how it came about.</summary>
/// <param name="Id">The deal.</param>
/// <param name="Name">What is being sold.</param>
/// <param name="Account">The buying organisation.</param>
/// <param name="Owner">Who led it.</param>
/// <param name="OwnerName">The owner's name as people read it.</param>
/// <param name="IsNamed">Whether the viewer leads it or is named on it.</param>
/// <param name="Pipeline">Its pipeline.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Team">Its team; null for none.</param>
/// <param name="Type">The type of the milestone it worked on.</param>
/// <param name="Value">What it was worth.</param>
/// <param name="ExpectedClose">The day it was expected to close; null when nobody said.</param>
/// <param name="State">How it stood.</param>
/// <param name="Below">The signals that were below their thresholds.</param>
/// <param name="Unknown">The signals that could not be told.</param>
/// <param name="Causes">What explained it.</param>
/// <param name="Severity">Its severity: 0 to 4.</param>
public readonly record struct DealFigure(
    DealId Id,
    string Name,
    string Account,
    PersonId Owner,
    string OwnerName,
    bool IsNamed,
    PipelineId Pipeline,
    StageId Stage,
    TeamId? Team,
    MilestoneType? Type,
    Money Value,
    DateOnly? ExpectedClose,
    DealState State,
    SignalSet Below,
    SignalSet Unknown,
    CauseSet Causes,
    double Severity)
{
    /// <summary>Whether the rule judges it: a deal that rests or has ended is counted nowhere.</summary>
    public bool IsJudged => State is DealState.OnTrack or DealState.Watch or DealState.Drifting;

    /// <summary>A deal as it was in one span of its course.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="span">The span.</param>
    /// <param name="ownerName">The name of who led it then.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="severity">Its severity at the instant looked at.</param>
    public static DealFigure Of(ChronicleDeal deal, in CourseSpan span, string ownerName, PersonId viewer, double severity) => new(
        deal.Id,
        deal.Name,
        deal.Account,
        span.Owner,
        ownerName,
        deal.Owner == viewer || deal.Colleagues.Contains(viewer),
        deal.Pipeline,
        span.Stage,
        span.Team,
        span.Type,
        span.Value,
        span.ExpectedClose,
        span.State,
        span.Below,
        span.Unknown,
        span.Causes,
        severity);

    /// <summary>A deal of the portfolio at an instant at or after its last fact.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="at">The instant.</param>
    public static DealFigure Of(StandingDeal deal, PersonId viewer, DateTimeOffset at)
    {
        var its = deal.Deal;
        var standing = its.At(at);
        var (below, unknown) = (default(SignalSet), default(SignalSet));
        if (standing.State is DealState.OnTrack or DealState.Watch or DealState.Drifting)
        {
            foreach (var signal in SignalText.All)
            {
                if (standing[signal] is not { } value)
                {
                    unknown = unknown.With(signal);
                }
                else if (value < its.Rules.Options[signal].Threshold)
                {
                    below = below.With(signal);
                }
            }
        }

        return new(
            its.Id,
            its.Name,
            its.Account,
            its.Owner,
            its.OwnerName,
            its.Owner == viewer || its.Colleagues.Contains(viewer),
            its.Pipeline,
            its.Stage,
            its.Team,
            null,
            its.Value,
            its.ExpectedClose,
            standing.State,
            below,
            unknown,
            its.Causes.Aggregate(default(CauseSet), (causes, cause) => causes.With(cause)),
            standing.Severity);
    }
}
