using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.UseCases;

/// <summary>
/// Brings into memory what another process wrote to the same database: a verb, or another server. A look asks for the
/// ledger's end and not for deals: while nobody writes, nothing is read, however many deals there are.
/// </summary>
public sealed class PortfolioFollow(LedgerEndQuery end, DirectoryQuery directory, PortfolioFill fill, LiveDeals live, TimeProvider time)
{
    /// <summary>
    /// How far each look reaches back before the last one. A fact carries the instant at which its writer began; it can be read
    /// only once that writer committed, and the clocks of two machines differ.
    /// </summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    // From before memory is filled: what is written between the two is found by the first look.
    private DateTimeOffset _lookedAt = time.GetUtcNow();

    /// <summary>Takes over what was stored since the last look. What this process stored itself is known already. Not for two callers at once.</summary>
    /// <returns>How many deals there were.</returns>
    public async Task<int> Look(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var newer = (await end.Load(_lookedAt - Overlap, cancellation)).Where(IsNewer).ToArray();

        // Deals name people, stages and playbooks that may have come with them.
        if (newer.Length > 0 || await directory.IsOutgrown(cancellation))
        {
            await directory.Refresh(cancellation);
        }

        await fill.Tell([.. newer.Select(deal => deal.Deal)], cancellation);

        // Only now: what a failed look has not seen is left to the next one.
        _lookedAt = now;
        return newer.Length;
    }

    private bool IsNewer(StoredVersion stored) => !(live.VersionOf(stored.Deal) >= stored.Version);
}
