using Revenos.Core.Deals;
using Revenos.Core.Values;

namespace Revenos.Core.Facts;

/// <summary>The buyer confirmed why they want this.</summary>
/// <param name="Note">The rationale in a sentence.</param>
public sealed record RationaleConfirmed(string Note) : Fact;

/// <summary>Something changed round the deal. This fact's id names the context change.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Note">What is known of it.</param>
public sealed record ContextChanged(ContextChangeKind Kind, string Note) : Fact;

/// <summary>A context change was answered.</summary>
/// <param name="Change">The change.</param>
/// <param name="Note">What was done about it.</param>
public sealed record ContextAnswered(FactId Change, string Note) : Fact;
