using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>A plan before it is made.</summary>
public sealed partial class PlanPreview
{
    // A window of a day in a plan of a year is still seen.
    private const double LeastShare = 0.015;

    [Parameter]
    public string Title { get; set; } = "The plan this makes";

    /// <summary>What stands there without a milestone.</summary>
    [Parameter, EditorRequired]
    public required string EmptyText { get; set; }

    [Parameter, EditorRequired]
    public ImmutableArray<Milestone> Plan { get; set; } = [];

    /// <summary>By how many days it ends after the expected close; null when it does not.</summary>
    [Parameter]
    public int? DaysPastClose { get; set; }

    private static string Proof(Milestone milestone) => milestone.Evidence switch
    {
        { Minimum: 0 } => "no proof needed",
        { Kinds.IsEmpty: true, Minimum: 1 } => "needs 1 piece of evidence",
        { Kinds.IsEmpty: true, Minimum: var many } => $"needs {many} pieces of evidence",
        { Kinds: var kinds, Minimum: 1 } => $"needs {string.Join(" or ", kinds.Select(kind => KindText.InText(KindText.Of(kind))))}",
        { Kinds: var kinds, Minimum: var many } => $"needs {many} of {string.Join(", ", kinds.Select(kind => KindText.InText(KindText.Of(kind))))}",
    };

    private (string Left, string Width) Place(Milestone milestone)
    {
        var begin = Plan.Min(each => each.Window.Start);
        var days = Math.Max(1, Plan.Max(each => each.Window.Due).DaysSince(begin));
        return (Percent(milestone.Window.Start.DaysSince(begin) / days), Percent(Math.Max(LeastShare, milestone.Window.Days / days)));
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(share, 0, 1) * 100:0.##}%");
}
