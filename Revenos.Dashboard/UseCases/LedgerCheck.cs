using Revenos.Core.Outcomes;
using Revenos.Dashboard.Data.Ledger;

namespace Revenos.Dashboard.UseCases;

/// <summary>Whether the ledger is as it was written.</summary>
/// <param name="Deals">How many deals were looked at.</param>
/// <param name="Facts">How many facts were looked at.</param>
/// <param name="Fault">The first row that does not fit; null when all do.</param>
public sealed record LedgerHealth(int Deals, long Facts, Refusal? Fault);

/// <summary>Follows the chain of every deal, for operators.</summary>
public sealed class LedgerCheck(LedgerVerifier verifier)
{
    /// <param name="progress">Told the number of facts now and then; null for nobody.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<LedgerHealth> Run(IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var verdict = await verifier.Verify(progress, cancellation);
        return new LedgerHealth(verdict.Deals, verdict.Facts, verdict.Fault is { } fault ? StoreRefusals.LedgerDoesNotFit(fault) : null);
    }
}
