using Revenos.Core.Deals;

namespace Revenos.Core.Drift;

/// <summary>A deal at an instant, with all that the rule says of it.</summary>
/// <param name="Deal">The deal as its facts up to the instant tell it.</param>
/// <param name="Outlook">What its signals do from the last of those facts on.</param>
/// <param name="Judgement">How it stands at the instant, and why.</param>
public sealed record JudgedDeal(Deal Deal, Outlook Outlook, Judgement Judgement);
