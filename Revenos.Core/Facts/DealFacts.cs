using Revenos.Core.Deals;
using Revenos.Core.Values;

namespace Revenos.Core.Facts;

/// <summary>The deal began. The first fact of every deal; it happens once.</summary>
/// <param name="Name">What is being sold.</param>
/// <param name="Account">The buying organisation.</param>
/// <param name="Owner">Who leads the deal.</param>
/// <param name="Team">The owner's team; null when there is none.</param>
/// <param name="Pipeline">The pipeline it moves through.</param>
/// <param name="Stage">The stage it begins in.</param>
/// <param name="Value">What it is worth.</param>
/// <param name="ExpectedClose">The day it is expected to close; null when nobody said.</param>
/// <param name="Playbook">The playbook it is planned and judged with; null for the workspace's options.</param>
/// <param name="Tracking">Which signals the source of this deal can tell.</param>
public sealed record DealOpened(
    string Name,
    string Account,
    PersonId Owner,
    TeamId? Team,
    PipelineId Pipeline,
    StageId Stage,
    Money Value,
    DateOnly? ExpectedClose,
    PlaybookId? Playbook,
    Tracking Tracking) : Fact;

/// <summary>The deal was given another name or account.</summary>
/// <param name="Name">What is being sold.</param>
/// <param name="Account">The buying organisation.</param>
public sealed record DealRenamed(string Name, string Account) : Fact;

/// <summary>The deal is worth something else now. Never counts as engagement.</summary>
/// <param name="Value">The new value.</param>
public sealed record DealRevalued(Money Value) : Fact;

/// <summary>The deal is expected to close on another day. Never counts as engagement.</summary>
/// <param name="ExpectedClose">The new day; null when nobody knows any more.</param>
public sealed record CloseExpected(DateOnly? ExpectedClose) : Fact;

/// <summary>Somebody else leads the deal. Never counts as engagement.</summary>
/// <param name="Owner">The new owner.</param>
/// <param name="Team">The new owner's team.</param>
public sealed record OwnerChanged(PersonId Owner, TeamId? Team) : Fact;

/// <summary>A colleague was named on the deal, and sees it from now on.</summary>
/// <param name="Person">The colleague.</param>
public sealed record ColleagueNamed(PersonId Person) : Fact;

/// <summary>The deal entered a stage.</summary>
/// <param name="Stage">The stage entered.</param>
/// <param name="OverrideReason">Why it passed a gate that was closed; null when every gate on the way was open.</param>
public sealed record StageEntered(StageId Stage, string? OverrideReason) : Fact;

/// <summary>The buyer bought.</summary>
/// <param name="Note">What is worth remembering; may be empty.</param>
public sealed record DealWon(string Note) : Fact;

/// <summary>The deal ended without a sale.</summary>
/// <param name="Reason">Why, from the list.</param>
/// <param name="Note">What is worth remembering; may be empty.</param>
public sealed record DealLost(LossReason Reason, string Note) : Fact;
