using Revenos.Core.Facts;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;

namespace Revenos.Dashboard.UseCases.Recovery;

/// <summary>
/// Records what happened on the way back without anybody's doing, each with the instant at which it was due. Its key lets a
/// move in once, however many servers find it.
/// </summary>
public sealed partial class DueMoves(HistoryQuery histories, DirectoryQuery directory, DealDoor door, TimeProvider time, ILogger<DueMoves> logger)
{
    /// <summary>The source of these facts.</summary>
    public static FactSource Source { get; } = new("recovery", null);

    /// <summary>Looks at some deals and records what fell due.</summary>
    /// <returns>How many moves there were.</returns>
    public async Task<int> Run(IReadOnlyCollection<DealId> deals, CancellationToken cancellation = default)
    {
        var recorded = 0;
        foreach (var deal in deals)
        {
            recorded += await Run(deal, cancellation) ? 1 : 0;
        }

        return recorded;
    }

    private async Task<bool> Run(DealId deal, CancellationToken cancellation)
    {
        var history = await histories.Load(deal, cancellation);
        if (history.Latest() is not { } latest)
        {
            return false;
        }

        var catalog = directory.Current;
        if (RecoveryDue.Find(history, catalog.RulesFor(latest.Playbook), catalog.Recovery, time.GetUtcNow()) is not { } move)
        {
            return false;
        }

        var done = await door.RecordMany(
            [new DealChange(deal, 0, [new NewFact(move.Content, move.At, SourceKey: move.Key)])],
            Source,
            viewer: null,
            isNews: true,
            cancellation: CancellationToken.None);

        // Somebody changed the deal meanwhile, and by that nothing is due any more; if it still is, the next look at it finds it.
        if (done is { IsAccepted: true, Value.Deals: [{ Refusal: { } refusal }] })
        {
            LogRefusal(deal, move.Key, refusal.Rule);
        }

        return done is { IsAccepted: true, Value.Added: > 0 };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What fell due of deal {Deal} ({Move}) was not recorded: {Rule}")]
    private partial void LogRefusal(DealId deal, string move, string rule);
}
