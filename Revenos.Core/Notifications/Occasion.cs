using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Core.Notifications;

/// <summary>Something about a deal that people should be told of, once.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Key">Names the change of state within the deal: whoever finds it, however often, finds the same key.</param>
/// <param name="At">When it truly happened.</param>
/// <param name="Audience">Whom it concerns.</param>
/// <param name="Detail">What a sentence about it needs.</param>
public sealed record Occasion(NotificationKind Kind, string Key, DateTimeOffset At, Audience Audience, OccasionDetail Detail);

/// <summary>Whom an occasion concerns.</summary>
/// <param name="People">Named people: the owner, colleagues, who re-engages.</param>
/// <param name="WithManagers">Whether the managers of the deal's team are among them.</param>
/// <param name="WithLeadership">Whether the leadership is among them.</param>
/// <param name="Except">Who did it, and so knows; null when nobody did.</param>
public sealed record Audience(ImmutableHashSet<PersonId> People, bool WithManagers = false, bool WithLeadership = false, PersonId? Except = null);

/// <summary>What a sentence about an occasion needs; which parts are there depends on its kind.</summary>
public sealed record OccasionDetail
{
    /// <summary>What explained the drift when it began.</summary>
    public ImmutableArray<CauseKind> Causes { get; init; } = [];

    /// <summary>The drift before this one; null for the first.</summary>
    public EarlierDrift? Earlier { get; init; }

    /// <summary>When the drift that ended had begun.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How the drift ended.</summary>
    public EpisodeEnd? End { get; init; }

    /// <summary>What brought the deal back.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>What led before the leadership.</summary>
    public EscalationTrigger? Trigger { get; init; }

    /// <summary>When leadership should have decided.</summary>
    public DateTimeOffset? ReviewBy { get; init; }

    /// <summary>What leadership decided.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>The reason or note that somebody gave; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who did it, or who is to do the next step; null when nobody is named.</summary>
    public PersonId? By { get; init; }

    /// <summary>The day that it is about: a re-engagement date, a day with more than is told.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>What was before, when a deal drifts again.</summary>
/// <param name="Times">How often it drifted before; at least 1.</param>
/// <param name="From">When the last of them began.</param>
/// <param name="To">When it ended.</param>
/// <param name="End">How.</param>
/// <param name="Remedy">What brought the deal back.</param>
/// <param name="By">Who did; null when nobody is named.</param>
public sealed record EarlierDrift(int Times, DateTimeOffset From, DateTimeOffset To, EpisodeEnd End, Remedy Remedy, PersonId? By);
