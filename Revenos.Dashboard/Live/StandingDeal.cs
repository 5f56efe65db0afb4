using Revenos.Core.Drift;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Core.Visibility;

namespace Revenos.Dashboard.Live;

/// <summary>A deal with how it stands. Its state and layer hold until <see cref="ChangesAt"/>; its signals fall a little all the time.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Standing">How it stood when it was last judged.</param>
/// <param name="DriftsAt">When it will start to drift if nothing happens; null when it drifts already, is not judged, or never will.</param>
/// <param name="ChangesAt">When its state or layer changes, or something falls due, by itself at the earliest: in the past for what is overdue; null when nothing will.</param>
public sealed record StandingDeal(PortfolioDeal Deal, Standing Standing, DateTimeOffset? DriftsAt, DateTimeOffset? ChangesAt)
{
    /// <summary>The deal's id.</summary>
    public DealId Id => Deal.Id;

    /// <summary>How it stands.</summary>
    public DealState State => Standing.State;

    /// <summary>Where it is on the way back.</summary>
    public RecoveryState Recovery => Deal.Recovery.StateFor(Standing.State);

    /// <summary>Its value as far as it can be seen.</summary>
    public Money Weighted => VisibilityOptions.Default.Weigh(Deal.Value, Standing.Layer);

    /// <summary>Judges a deal at an instant.</summary>
    public static StandingDeal Of(PortfolioDeal deal, DateTimeOffset at)
    {
        var standing = deal.At(at);
        var options = deal.Rules.Options;
        return new(
            deal,
            standing,
            standing.State == DealState.Drifting ? null : deal.Outlook.DriftsAt(options),
            Earliest(deal.Outlook.NextCrossing(options, at), deal.Recovery.NextDue));
    }

    /// <summary>The same deal once what was due by an instant is being seen to: it is not called due again for that.</summary>
    internal StandingDeal SeenTo(DateTimeOffset at) =>
        ChangesAt <= at ? this with { ChangesAt = Deal.Outlook.NextCrossing(Deal.Rules.Options, at) } : this;

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is { } first && other is { } second ? Instants.Earlier(first, second) : one ?? other;

    /// <summary>Whether somebody may see it.</summary>
    public bool IsSeenBy(Viewer viewer) => viewer.MaySee(Deal.Owner, Deal.Team, Deal.Colleagues);
}
