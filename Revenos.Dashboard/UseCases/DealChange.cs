using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.UseCases;

/// <summary>Facts that somebody wants to record of one deal, together or not at all.</summary>
/// <param name="Deal">The deal; a new id for a deal that these facts open.</param>
/// <param name="ExpectedVersion">The version they saw; 0 for a new deal.</param>
/// <param name="Facts">At least one, in the order in which they are to be recorded.</param>
public sealed record DealChange(DealId Deal, long ExpectedVersion, ImmutableArray<NewFact> Facts);

/// <summary>A fact before it is recorded.</summary>
/// <param name="Content">What happened.</param>
/// <param name="OccurredAt">When; null for now. A correction always takes the instant of the fact it corrects.</param>
/// <param name="Id">Its name, where other facts of the change refer to it; null lets one be made.</param>
/// <param name="SourceKey">The source's own id of it, unique within the deal; null for a fact made by hand.</param>
/// <param name="Actor">Who did it, where the product itself records what others did; what a viewer records is theirs whatever this says.</param>
public sealed record NewFact(Fact Content, DateTimeOffset? OccurredAt = null, FactId? Id = null, string? SourceKey = null, PersonId? Actor = null);

/// <summary>A change that was stored.</summary>
/// <param name="History">The deal's history with it.</param>
/// <param name="Live">The deal as the portfolio shows it now; null when it is won or lost.</param>
/// <param name="Facts">The ids of the recorded facts, in the order of the change.</param>
public sealed record DealRecorded(DealHistory History, PortfolioDeal? Live, ImmutableArray<FactId> Facts);
