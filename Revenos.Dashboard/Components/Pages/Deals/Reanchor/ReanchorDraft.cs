using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Recovery;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>What somebody has told of a re-anchoring so far. It is kept as it is, so it holds plain values only.</summary>
public sealed class ReanchorDraft
{
    /// <summary>The causes that were acknowledged.</summary>
    public HashSet<CauseKind> Acknowledged { get; init; } = [];

    /// <summary>People who become known to the deal with the re-anchoring.</summary>
    public List<AddedPerson> Added { get; init; } = [];

    /// <summary>What each stakeholder said, by the fact that made them known.</summary>
    public Dictionary<Guid, IntentDraft> Intents { get; init; } = [];

    /// <summary>The windows that were chosen by hand; null while the proposal stands.</summary>
    public ImmutableArray<ChosenDays>? Windows { get; set; }

    public string WhatChanged { get; set; } = "";

    public string WhyItHolds { get; set; } = "";

    public string FirstStep { get; set; } = "";

    public DateOnly? FirstStepOn { get; set; }

    /// <summary>What a stakeholder said; nothing yet for somebody who was not mentioned.</summary>
    public IntentDraft IntentOf(Guid person)
    {
        if (!Intents.TryGetValue(person, out var intent))
        {
            Intents[person] = intent = new IntentDraft();
        }

        return intent;
    }
}

/// <summary>What one stakeholder said, and how one knows.</summary>
public sealed class IntentDraft
{
    public Intent Intent { get; set; } = Intent.NotAsked;

    /// <summary>How it was learnt; null until it is said.</summary>
    public LearntBy? By { get; set; }

    public DateOnly? On { get; set; }

    public string Note { get; set; } = "";

    public bool IsAsked => Intent != Intent.NotAsked;

    /// <summary>How they said it themselves; null where somebody else told us, or nobody said how.</summary>
    public EngagementKind? Conversation => By switch
    {
        LearntBy.Meeting => EngagementKind.Meeting,
        LearntBy.Workshop => EngagementKind.Workshop,
        LearntBy.Demo => EngagementKind.Demo,
        LearntBy.Call => EngagementKind.Call,
        LearntBy.Email => EngagementKind.Email,
        LearntBy.Message => EngagementKind.Message,
        LearntBy.Others or null => null,
    };

    /// <summary>How one learns what somebody says in an engagement of this kind.</summary>
    public static LearntBy Through(EngagementKind kind) => kind switch
    {
        EngagementKind.Meeting => LearntBy.Meeting,
        EngagementKind.Workshop => LearntBy.Workshop,
        EngagementKind.Demo => LearntBy.Demo,
        EngagementKind.Call => LearntBy.Call,
        EngagementKind.Email => LearntBy.Email,
        EngagementKind.Message => LearntBy.Message,
    };
}

/// <summary>How one knows what a stakeholder thinks.</summary>
public enum LearntBy
{
    Meeting,
    Workshop,
    Demo,
    Call,
    Email,
    Message,

    /// <summary>Somebody else told us: no conversation with them.</summary>
    Others,
}

/// <summary>Somebody of the buyer's side whom the deal does not know yet.</summary>
/// <param name="Id">The fact that will make them known.</param>
public sealed record AddedPerson(Guid Id, string Name, string Role, Authority Authority);

/// <summary>The days that were chosen for a milestone, both counted.</summary>
/// <param name="Milestone">The milestone's key.</param>
public sealed record ChosenDays(string Milestone, DateOnly Start, DateOnly Due);
