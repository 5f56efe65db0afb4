using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>What a dialog asks the page to do.</summary>
/// <param name="Deal">The deal to move.</param>
/// <param name="Target">The stage to move it to.</param>
/// <param name="Reason">Why it passes a closed gate; null to be stopped there.</param>
/// <param name="Version">The version the person has seen; null for the one on the board.</param>
public sealed record BoardMove(DealId Deal, StageId Target, string? Reason = null, long? Version = null);
