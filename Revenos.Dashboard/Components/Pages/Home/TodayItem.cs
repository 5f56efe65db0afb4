using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>One deal on somebody's day.</summary>
/// <param name="Why">Why it is there, in a sentence.</param>
/// <param name="Action">The one next step.</param>
/// <param name="Note">What that step would do, or by when; null when there is nothing to say.</param>
/// <param name="DriftsAt">When it will start to drift if nothing happens; null when it drifts already or never will.</param>
public sealed record TodayItem(
    DealId Id,
    string Account,
    string Name,
    Money Value,
    string OwnerName,
    DealState State,
    string Why,
    string Action,
    string? Note,
    DateTimeOffset? DriftsAt)
{
    internal static TodayItem Of(StandingDeal standing, Need? need, ViewerClock clock)
    {
        var deal = standing.Deal;
        var (action, note) = Step(need, deal.Next, clock);
        return new(
            deal.Id,
            deal.Account,
            deal.Name,
            deal.Value,
            deal.OwnerName,
            standing.State,
            WhyText.Sentence(standing.Standing, deal.Rules.Options, deal.Causes, standing.DriftsAt, deal.PausedUntil, clock),
            action,
            note,
            standing.DriftsAt);
    }

    private static (string Action, string? Note) Step(Need? need, NextStep next, ViewerClock clock) => (need, next) switch
    {
        (Need.PauseEnded, { Aim: { } criterion }) => ("Say how it goes on", $"It waited for: {criterion}"),
        (Need.PauseEnded, _) => ("Say how it goes on", null),
        (_, { Hold: { } hold }) => (StepText.Action(hold), Capital(StepText.Effect(hold, clock.Now, clock))),
        (_, { Aim: { } milestone, Due: { } due }) => ($"Complete {milestone}", due < clock.Now
            ? $"{DateText.Span((clock.Now - due).TotalDays)} past its date"
            : $"Due {DateText.Both(due, clock)}"),
        _ => ("Look at the plan", null),
    };

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
