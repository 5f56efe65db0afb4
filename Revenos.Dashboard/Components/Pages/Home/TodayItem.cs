using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>One deal on somebody's day.</summary>
/// <param name="State">Where it is on the way back.</param>
/// <param name="Why">Why it is there, in a sentence.</param>
/// <param name="Action">The one next step.</param>
/// <param name="Address">Where that step is taken.</param>
/// <param name="Note">What else is known of it, such as the step that would hold the deal; null when there is nothing to say.</param>
/// <param name="DriftsAt">When it will start to drift if nothing happens; null when it drifts already or never will.</param>
public sealed record TodayItem(
    DealId Id,
    string Account,
    string Name,
    Money Value,
    string OwnerName,
    RecoveryState State,
    string Why,
    string Action,
    string Address,
    string? Note,
    DateTimeOffset? DriftsAt)
{
    internal static TodayItem Of(StandingDeal standing, Need? need, ViewerClock clock)
    {
        var deal = standing.Deal;
        var (action, address, note) = Step(need, deal, clock);
        return new(
            deal.Id,
            deal.Account,
            deal.Name,
            deal.Value,
            deal.OwnerName,
            standing.Recovery,
            $"{Recovery(standing, clock)}{WhyText.Sentence(standing.Standing, deal.Rules.Options, deal.Causes, standing.DriftsAt, deal.PausedUntil, clock)}",
            action,
            address,
            note,
            standing.DriftsAt);
    }

    /// <summary>What people did about it, before how its signals stand.</summary>
    private static string Recovery(StandingDeal standing, ViewerClock clock) => (standing.Recovery, standing.Deal.Recovery) switch
    {
        (RecoveryState.Reanchored, { Observation: { } observation }) => $"Observed until {DateText.By(DateText.LastDay(observation.Until, clock), clock)}. ",
        (RecoveryState.Escalated, { Escalation: { } open }) =>
            $"{KindText.Of(open.Trigger)}; decision {(open.ReviewBy <= clock.Now ? "was due" : "by")} {DateText.By(DateText.LastDay(open.ReviewBy, clock), clock)}. ",
        (RecoveryState.Drifting, { Observation: { Kind: ObservationKind.AskedAgain } asked }) =>
            $"Leadership asked to re-anchor it again by {DateText.By(DateText.LastDay(asked.Until, clock), clock)}. ",
        _ => "",
    };

    private static (string Action, string Address, string? Note) Step(Need? need, PortfolioDeal deal, ViewerClock clock) => (need, deal) switch
    {
        (Need.Drifting, { Next.Hold: { } hold }) => ("Re-anchor", Urls.Reanchor(deal.Id), StepText.Sentence(hold, clock.Now, clock)),
        (Need.Drifting, _) => ("Re-anchor", Urls.Reanchor(deal.Id), null),
        (Need.PauseEnded, { Next.Aim: { } criterion }) => ("Say how it goes on", Urls.Pause(deal.Id), $"It waited for: {criterion}"),
        (Need.PauseEnded, _) => ("Say how it goes on", Urls.Pause(deal.Id), null),
        (Need.Escalated, { Recovery.Escalation: { } open }) => ("Open the review", Urls.Review(open.Fact), null),
        (_, { Next.Hold: { } hold }) => (StepText.Action(hold), Urls.Deal(deal.Id), Capital(StepText.Effect(hold, clock.Now, clock))),
        (_, { Next: { Aim: { } milestone, Due: { } due } }) => ($"Complete {milestone}", Urls.Deal(deal.Id), due < clock.Now
            ? $"{DateText.Span((clock.Now - due).TotalDays)} past its date"
            : $"Due {DateText.Both(due.AddTicks(-1), clock)}"),
        _ => ("Look at the plan", Urls.Deal(deal.Id), null),
    };

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
