using Revenos.Core.Values;

namespace Revenos.Core.Facts;

/// <summary>
/// A fact was recorded wrongly. The wrong one stays in the ledger and no longer counts. A correction occurs at the
/// instant of the fact it corrects, so that every later judgement sees the mended history.
/// </summary>
/// <param name="Target">The fact that was wrong; it may itself be a correction, which undoes that correction.</param>
/// <param name="Replacement">What really happened; null when it never did.</param>
/// <param name="Reason">What was wrong; may be empty for an undo.</param>
public sealed record FactCorrected(FactId Target, Fact? Replacement, string Reason) : Fact;
