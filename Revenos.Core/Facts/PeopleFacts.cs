using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Values;

namespace Revenos.Core.Facts;

/// <summary>A person on the buyer's side became known. This fact's id names the stakeholder.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Role">What they do there; may be empty.</param>
/// <param name="Authority">What they can decide.</param>
public sealed record StakeholderAdded(string Name, string Role, Authority Authority) : Fact;

/// <summary>What is known of a stakeholder changed.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Role">What they do there.</param>
/// <param name="Authority">What they can decide.</param>
public sealed record StakeholderChanged(FactId Stakeholder, string Role, Authority Authority) : Fact;

/// <summary>A stakeholder has nothing to do with the deal any more.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Reason">Why.</param>
public sealed record StakeholderLeft(FactId Stakeholder, string Reason) : Fact;

/// <summary>People of both sides were in touch, or we reached out. This fact's id names the engagement.</summary>
/// <param name="Kind">How.</param>
/// <param name="Direction">Who spoke.</param>
/// <param name="Stakeholders">Who was there of the buyer's side; may be empty.</param>
/// <param name="Authority">The highest authority present where no stakeholder is named, as imports know it; null means unknown.</param>
/// <param name="Note">What it was about; may be empty.</param>
public sealed record EngagementLogged(
    EngagementKind Kind,
    EngagementDirection Direction,
    ImmutableArray<FactId> Stakeholders,
    Authority? Authority,
    string Note) : Fact;
