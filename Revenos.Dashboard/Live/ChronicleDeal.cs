using System.Collections.Immutable;
using Revenos.Core.Courses;
using Revenos.Core.Drift;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>A deal, ongoing or closed, with its course: what it was and will be at any instant, without a fact.</summary>
/// <param name="Id">The deal.</param>
/// <param name="Version">The sequence of its last fact.</param>
/// <param name="Name">What is being sold.</param>
/// <param name="Account">The buying organisation.</param>
/// <param name="Owner">Who leads it now; who led it then, its course tells.</param>
/// <param name="OwnerName">The name of the owner as people read it.</param>
/// <param name="Team">The owner's team now; null when there is none.</param>
/// <param name="Colleagues">Colleagues named on it.</param>
/// <param name="Pipeline">The pipeline it moves through.</param>
/// <param name="Course">Its course for all time.</param>
/// <param name="Outlook">The course of its signals from its last fact on, shared with the portfolio; null when it is closed.</param>
/// <param name="Rules">The options it is judged with.</param>
public sealed record ChronicleDeal(
    DealId Id,
    long Version,
    string Name,
    string Account,
    PersonId Owner,
    string OwnerName,
    TeamId? Team,
    ImmutableHashSet<PersonId> Colleagues,
    PipelineId Pipeline,
    DealCourse Course,
    Outlook? Outlook,
    DriftRules Rules)
{
    /// <summary>The severity at a Monday 00:00 UTC, past or to come; from the last fact on, at any instant.</summary>
    public double SeverityAt(DateTimeOffset at) =>
        Outlook is { } outlook && at >= outlook.From ? outlook.At(at, Rules.Options).Severity : Course.SeverityAt(at);
}
