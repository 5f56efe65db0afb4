using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Components.Controls.Charts;
using Revenos.Dashboard.Figures;

namespace Revenos.Dashboard.Components.Pages.Digest;

/// <summary>The digest of one week, of all the deals that a viewer sees.</summary>
/// <param name="Period">The week.</param>
/// <param name="MadeAt">When this was made.</param>
/// <param name="Scope">Whose deals they are: "All deals".</param>
/// <param name="Money">The value in each currency, the one of most deals first.</param>
/// <param name="Changes">What happened, a line a kind.</param>
/// <param name="Reviews">The deals before the leadership, the weightiest first.</param>
/// <param name="Drifting">The deals that drift, the one worth most first.</param>
/// <param name="Ahead">The deals that will drift in the next 30 days: those worth most, by their day.</param>
/// <param name="Pauses">The pauses that are due, or will be within a week, by their day.</param>
/// <param name="Layers">Plain and weighted value by layer, the one that counts most first.</param>
/// <param name="Figures">The figures at the end of the week.</param>
/// <param name="Pace">How deals moved in the 26 weeks up to then.</param>
/// <param name="Stages">How long deals stayed in each stage in those weeks.</param>
/// <param name="Weeks">The value in the first currency at the beginning of each of those weeks, and at their end.</param>
/// <param name="Chart">The same as a drawing.</param>
public sealed record DigestView(
    DigestPeriod Period,
    DateTimeOffset MadeAt,
    string Scope,
    DigestPart<DigestMoney> Money,
    ImmutableArray<DigestChange> Changes,
    DigestPart<DigestReview> Reviews,
    DigestPart<DigestDrift> Drifting,
    DigestPart<DigestAhead> Ahead,
    DigestPart<DigestPause> Pauses,
    ImmutableArray<DigestLayer> Layers,
    VisibilityFigures Figures,
    PeriodPace Pace,
    ImmutableArray<DigestStage> Stages,
    ImmutableArray<VisibilityWeek> Weeks,
    TimeChartData Chart)
{
    /// <summary>How many deals went on when the week ended.</summary>
    public int Deals => Figures.All.Deals;

    /// <summary>How many of the deals that did not rest drifted before the week, and when it ended.</summary>
    public required (int Before, int After) DriftingDeals { get; init; }

    /// <summary>Whether there is nothing to tell: no deal went on, and nothing happened.</summary>
    public bool IsEmpty => Deals == 0 && Changes.IsEmpty;

    /// <summary>The currency of what is shown over time.</summary>
    public required string Currency { get; init; }
}

/// <summary>A list that a page holds the first lines of.</summary>
/// <param name="Rows">The lines that are shown.</param>
/// <param name="Count">How many there are.</param>
public sealed record DigestPart<T>(ImmutableArray<T> Rows, int Count)
{
    /// <summary>How many are not shown.</summary>
    public int More => Count - Rows.Length;
}

/// <summary>The deals of one currency before the week, and when it ended.</summary>
public sealed record DigestMoney(string Currency, VisibilityWeek Before, VisibilityWeek After);

/// <summary>What happened of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How often.</param>
/// <param name="Worth">What its deals are worth, each counted once.</param>
/// <param name="Weightiest">The deals worth most that it happened to.</param>
/// <param name="MoreDeals">How many deals it happened to beside those.</param>
public sealed record DigestChange(ChangeKind Kind, int Count, MoneySums Worth, ImmutableArray<DigestChanged> Weightiest, int MoreDeals);

/// <summary>A deal that something happened to, and what there is to say of it.</summary>
public sealed record DigestChanged(DateTimeOffset At, DealId Deal, string Account, string Name, string OwnerName, Money Value, string Note);

/// <summary>A deal that waits for a decision of the leadership.</summary>
public sealed record DigestReview(DealId Deal, string Account, string Name, string OwnerName, Money Value, EscalationTrigger Trigger, string Why, double WaitingDays, DateOnly ReviewBy, bool IsOverdue);

/// <summary>A deal that drifts.</summary>
/// <param name="Days">For how many days.</param>
/// <param name="Why">The signals below and what explains them.</param>
/// <param name="Step">The next step.</param>
/// <param name="Recovery">Where it is on the way back.</param>
public sealed record DigestDrift(DealId Deal, string Account, string Name, string OwnerName, Money Value, double Days, string Why, string Step, RecoveryState Recovery);

/// <summary>A deal that will drift if nothing happens.</summary>
/// <param name="On">The day.</param>
/// <param name="Why">The signals that will be below by then.</param>
/// <param name="Step">The step that would hold it.</param>
/// <param name="Effect">What that would do; null where no single step holds it.</param>
public sealed record DigestAhead(DealId Deal, string Account, string Name, string OwnerName, Money Value, DealState State, DateOnly On, string Why, string Step, string? Effect);

/// <summary>A deal that rests until a day.</summary>
public sealed record DigestPause(DealId Deal, string Account, string Name, string OwnerName, Money Value, DateOnly On, bool IsDue, string Reengager, string Reason, string Criteria);

/// <summary>The value of one layer.</summary>
public sealed record DigestLayer(VisibilityLayer Layer, VisibilitySum Sum);

/// <summary>How long deals stayed in a stage.</summary>
public sealed record DigestStage(string Name, double Days, int Stays);
