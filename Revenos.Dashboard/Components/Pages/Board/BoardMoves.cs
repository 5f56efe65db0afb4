using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Values;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>Asks the door to move a deal, and to take a move back. Who asks is looked up anew for each.</summary>
public sealed class BoardMoves(DealDoor door, ViewerSource viewers)
{
    // Taking a fact back is right whatever came after it; somebody faster only makes us ask again.
    private const int UndoAttempts = 3;

    /// <summary>Moves a deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="target">The stage to enter.</param>
    /// <param name="reason">Why it passes a closed gate; null to be stopped there.</param>
    /// <param name="cancellation">Ends with the page.</param>
    public async Task<Outcome<DealRecorded>> MoveAsync(DealId deal, long version, StageId target, string? reason, CancellationToken cancellation) =>
        await door.Record(
            new DealChange(deal, version, [new NewFact(new StageEntered(target, reason))]),
            await viewers.CurrentAsync(cancellation),
            cancellation);

    /// <summary>Takes a recorded move back by correcting its fact.</summary>
    public async Task<Outcome<DealRecorded>> UndoAsync(DealId deal, long version, FactId move, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await door.Record(
                new DealChange(deal, version, [new NewFact(new FactCorrected(move, null, ""))]),
                await viewers.CurrentAsync(cancellation),
                cancellation);
            if (outcome.Refusal is not ChangedMeanwhile meanwhile || attempt == UndoAttempts)
            {
                return outcome;
            }

            version = meanwhile.Current.Version;
        }
    }
}
