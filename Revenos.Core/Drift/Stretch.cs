using Revenos.Core.Deals;
using Revenos.Core.Values;

namespace Revenos.Core.Drift;

/// <summary>
/// The time between two facts, in which a deal is no more than its outlook. A history is a row of stretches; everything
/// that happens with time is solved inside one.
/// </summary>
/// <param name="Deal">The deal as the facts up to the beginning tell it.</param>
/// <param name="Began">The last fact of the instant at which it began.</param>
/// <param name="Outlook">The deal's outlook from that instant on, without the episode it may be in.</param>
/// <param name="Through">The last instant of the stretch: the tick before the next fact, or the end of what was asked for.</param>
internal readonly record struct Stretch(Deal Deal, FactId Began, Outlook Outlook, DateTimeOffset Through)
{
    /// <summary>The stretches of a history up to an instant, that instant included; none before the deal opened. Facts of one instant are one step.</summary>
    public static IEnumerable<Stretch> Of(DealHistory history, DriftOptions options, DateTimeOffset until)
    {
        var facts = history.Facts;
        Deal? deal = null;
        Stretch? last = null;
        for (var i = 0; i < facts.Length && facts[i].OccurredAt <= until; i++)
        {
            deal = DealFold.Apply(deal, facts[i]);
            DateTimeOffset? next = i + 1 < facts.Length ? facts[i + 1].OccurredAt : null;
            if (deal is not null && next != facts[i].OccurredAt)
            {
                var outlook = last is { } before ? OutlookMeasure.Next(before.Deal, before.Outlook, deal, options) : OutlookMeasure.Of(deal, options);
                last = new Stretch(deal, facts[i].Id, outlook, next <= until ? next.Value.AddTicks(-1) : until);
                yield return last.Value;
            }
        }
    }
}
