using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>One deal that waits for a decision.</summary>
/// <param name="Escalation">The escalation.</param>
/// <param name="Weight">What orders the queue: see <see cref="ReviewOrder"/>.</param>
/// <param name="State">How its signals stand.</param>
/// <param name="Why">The same in a sentence.</param>
/// <param name="Comment">What was said last for the review; null when nothing was.</param>
public sealed record ReviewItem(
    FactId Escalation,
    DealId Deal,
    string Account,
    string Name,
    Money Value,
    string OwnerName,
    double Weight,
    DealState State,
    string Why,
    EscalationTrigger Trigger,
    string Reason,
    DateTimeOffset At,
    DateTimeOffset ReviewBy,
    EscalationComment? Comment)
{
    internal static ReviewItem Of(StandingDeal standing, Escalation escalation, UsualValues usual, ViewerClock clock)
    {
        var deal = standing.Deal;
        var now = deal.At(clock.Now);
        return new(
            escalation.Fact,
            deal.Id,
            deal.Account,
            deal.Name,
            deal.Value,
            deal.OwnerName,
            ReviewOrder.WeightOf(usual.TimesUsual(deal.Value), now.Severity, clock.Now - escalation.At),
            now.State,
            WhyText.Sentence(now, deal.Rules.Options, deal.Causes, standing.DriftsAt, deal.PausedUntil, clock),
            escalation.Trigger,
            escalation.Reason,
            escalation.At,
            escalation.ReviewBy,
            escalation.Comments.IsEmpty ? null : escalation.Comments[^1]);
    }

    /// <summary>The queue: the heaviest first; between equals the one to be decided first.</summary>
    public static IEnumerable<ReviewItem> Ordered(IEnumerable<ReviewItem> items) => items
        .OrderByDescending(item => item.Weight)
        .ThenBy(item => item.ReviewBy)
        .ThenBy(item => item.Account, StringComparer.Ordinal)
        .ThenBy(item => item.Escalation.Value);
}

/// <summary>A decision of the last weeks.</summary>
public sealed record DecidedItem(
    FactId Escalation,
    DealId Deal,
    string Account,
    string Name,
    Money Value,
    string OwnerName,
    DecisionMade Decision,
    string DeciderName,
    SupportItem? Support)
{
    internal static IEnumerable<DecidedItem> Of(Deal deal, DateTimeOffset since, Func<PersonId, string> person) =>
        from escalation in deal.Escalations
        where escalation.Decision is { } decision && decision.At >= since
        select new DecidedItem(
            escalation.Fact,
            deal.Id,
            deal.Account,
            deal.Name,
            deal.Value,
            person(deal.Owner),
            escalation.Decision!,
            escalation.Decision!.By is { } decider ? person(decider) : "Leadership",
            deal.Supports.FirstOrDefault(item => item.Decision == escalation.Decision!.Fact));
}
