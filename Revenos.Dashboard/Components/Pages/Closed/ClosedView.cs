using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Closed;

/// <summary>One page of closed deals.</summary>
/// <param name="State">What was asked for, with the page that there is.</param>
/// <param name="Rows">The deals of this page, the latest first.</param>
/// <param name="Won">How many won deals match the text.</param>
/// <param name="Lost">How many lost deals match the text.</param>
public sealed record ClosedView(ClosedState State, ImmutableArray<ClosedRow> Rows, int Won, int Lost)
{
    /// <summary>How many deals a page has.</summary>
    public const int PageSize = 50;

    /// <summary>How many deals are shown over all pages.</summary>
    public int Count => CountOf(State.Outcome, Won, Lost);

    /// <summary>The last page; 1 when there is no deal.</summary>
    public int LastPage => LastPageOf(Count);

    /// <summary>The number of the first deal of this page, from 1.</summary>
    public int First => Skip(State.Page) + 1;

    /// <summary>The number of the last deal of this page.</summary>
    public int Last => Skip(State.Page) + Rows.Length;

    /// <summary>Whether the viewer sees no closed deal at all, asked for like this or otherwise.</summary>
    public bool IsNothingClosed => State.Text is null && Won + Lost == 0;

    internal static int CountOf(DealStatus? outcome, int won, int lost) => outcome switch
    {
        DealStatus.Won => won,
        DealStatus.Lost => lost,
        _ => won + lost,
    };

    internal static int LastPageOf(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    internal static int Skip(int page) => (page - 1) * PageSize;
}

/// <summary>One closed deal, judged.</summary>
/// <param name="State">Won or lost.</param>
/// <param name="Reason">Why it was lost; null when it was won.</param>
/// <param name="Verdict">What the rule said of it while it was open.</param>
public sealed record ClosedRow(
    DealId Id,
    string Account,
    string Name,
    Money Value,
    string OwnerName,
    DealState State,
    string? Reason,
    DateTimeOffset ClosedAt,
    ClosedVerdict Verdict);
