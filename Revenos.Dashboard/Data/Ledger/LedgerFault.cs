using System.Globalization;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Ledger;

/// <summary>The first place at which a ledger does not fit.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Sequence">The place in it; 0 when the whole deal is concerned.</param>
/// <param name="Kind">What does not fit.</param>
public sealed record LedgerFault(DealId Deal, long Sequence, LedgerFaultKind Kind)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"deal {Deal}, fact {Sequence}: {Reason}");

    private string Reason => Kind switch
    {
        LedgerFaultKind.Missing => "it is missing.",
        LedgerFaultKind.Changed => "it is not what was recorded, or not what came after the fact before it.",
        LedgerFaultKind.CutOff => "the deal once had more facts; its end is missing.",
        LedgerFaultKind.Added => "it was not recorded by the product: the deal ended before it.",
        LedgerFaultKind.Unreadable => "it fits, but this version cannot read it.",
        LedgerFaultKind.NoReadModel => "the deal has no read model. The verb “rebuild” makes one.",
        _ => throw new InvalidOperationException($"No text for {Kind}."),
    };
}

/// <summary>What does not fit.</summary>
public enum LedgerFaultKind
{
    /// <summary>A sequence is left out.</summary>
    Missing,

    /// <summary>The hash is another than that of the row and the one before it.</summary>
    Changed,

    /// <summary>The read model knows a later version than the ledger has.</summary>
    CutOff,

    /// <summary>The ledger goes on after the version that the read model knows.</summary>
    Added,

    /// <summary>The chain fits, but the content is no fact of this version.</summary>
    Unreadable,

    /// <summary>The facts are whole, and there is no read model of them.</summary>
    NoReadModel,
}
