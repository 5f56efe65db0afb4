using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Outcomes;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>Something that is missing or refused, at the field that it belongs to.</summary>
/// <param name="Field">The id of the field in the page.</param>
/// <param name="Text">What is wrong and the way out.</param>
public sealed record ReanchorFault(ReanchorStep Step, string Field, string Text);

/// <summary>Finds all that is missing, in the order of the page.</summary>
internal static class ReanchorFaults
{
    public static ImmutableArray<ReanchorFault> Of(ReanchorStep step, ReanchorModel model) => [.. step switch
    {
        ReanchorStep.Drift => OfDrift(model),
        ReanchorStep.Stakeholders => OfStakeholders(model),
        ReanchorStep.Windows => OfWindows(model),
        ReanchorStep.Trajectory => OfTrajectory(model.Draft, model.Today),
    }];

    private static IEnumerable<ReanchorFault> OfDrift(ReanchorModel model) => model.Causes
        .Where(kind => !model.Draft.Acknowledged.Contains(kind))
        .Select(kind => new ReanchorFault(ReanchorStep.Drift, ReanchorFields.Cause(kind), $"{CauseText.Name(kind)}: tick it once you have seen what is behind it."));

    private static IEnumerable<ReanchorFault> OfStakeholders(ReanchorModel model)
    {
        if (!model.People.Any(person => person.IsCarrying && model.Draft.IntentOf(person.Id.Value).IsAsked))
        {
            yield return new ReanchorFault(
                ReanchorStep.Stakeholders,
                model.People.FirstOrDefault(person => person.IsCarrying) is { } first ? ReanchorFields.Intent(first.Id) : ReanchorFields.AddPerson,
                Refusals.NobodyAsked.Text);
        }

        foreach (var person in model.People)
        {
            var told = model.Draft.IntentOf(person.Id.Value);
            if (told is { IsAsked: true, By: null })
            {
                yield return new ReanchorFault(ReanchorStep.Stakeholders, ReanchorFields.Means(person.Id), $"Say how you learnt what {person.Name} thinks.");
            }

            if (told.IsAsked && DayFault(told.On, person, model) is { } fault)
            {
                yield return new ReanchorFault(ReanchorStep.Stakeholders, ReanchorFields.Day(person.Id), fault);
            }
        }
    }

    private static string? DayFault(DateOnly? day, ReanchorPerson person, ReanchorModel model)
    {
        var since = model.DayOf(person.KnownSince ?? model.View!.Deal.OpenedAt);
        return day is null ? $"Say on which day you learnt what {person.Name} thinks."
            : day > model.Today ? Refusals.InTheFuture.Text
            : day >= since ? null
            : person.IsAdded ? $"The deal began on {model.DayText(since)}. Choose that day or a later one."
            : $"{person.Name} is known to this deal since {model.DayText(since)}. Choose that day or a later one.";
    }

    private static IEnumerable<ReanchorFault> OfWindows(ReanchorModel model)
    {
        foreach (var window in model.Windows.Windows)
        {
            if ((model.RefusedAt(window.Milestone)?.Why ?? model.Windows.Fault(window.Milestone, model.Today)) is { } refusal)
            {
                yield return new ReanchorFault(ReanchorStep.Windows, ReanchorFields.Window(window.Milestone), refusal.Text);
            }
        }
    }

    private static IEnumerable<ReanchorFault> OfTrajectory(ReanchorDraft draft, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(draft.WhatChanged))
        {
            yield return Missing(ReanchorFields.WhatChanged, "Say in a sentence what is different now.");
        }

        if (string.IsNullOrWhiteSpace(draft.WhyItHolds))
        {
            yield return Missing(ReanchorFields.WhyItHolds, "Say in a sentence why it will hold this time.");
        }

        if (string.IsNullOrWhiteSpace(draft.FirstStep))
        {
            yield return Missing(ReanchorFields.FirstStep, "Name the first step.");
        }

        if (draft.FirstStepOn is not { } day)
        {
            yield return Missing(ReanchorFields.FirstStepOn, "Say on which day the first step is taken.");
        }
        else if (day < today)
        {
            yield return Missing(ReanchorFields.FirstStepOn, "This day is past. Choose today or a later one.");
        }
    }

    private static ReanchorFault Missing(string field, string text) => new(ReanchorStep.Trajectory, field, text);
}

/// <summary>The ids of the page's fields: an error leads to its field, and back from a draft they are the same.</summary>
internal static class ReanchorFields
{
    public const string StepHeading = "step-heading";
    public const string Summary = "step-faults";
    public const string Meanwhile = "changed-meanwhile";
    public const string AddPerson = "add-person";
    public const string WhatChanged = "what-changed";
    public const string WhyItHolds = "why-it-holds";
    public const string FirstStep = "first-step";
    public const string FirstStepOn = "first-step-on";

    public static string Cause(CauseKind kind) => $"cause-{CauseText.Slug(kind)}";

    public static string Intent(FactId person) => $"intent-{person}";

    public static string Means(FactId person) => $"means-{person}";

    public static string Day(FactId person) => $"day-{person}";

    public static string Window(MilestoneId milestone) => $"window-{milestone}";
}
