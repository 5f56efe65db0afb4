using Revenos.Core.Deals.Rules;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Deals.Reanchor;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>Re-anchorings of the drifting deal, told whole, on its day 60: Friday 1 May 2026.</summary>
internal static class Reanchors
{
    public static readonly FactId Ruth = HistoryBuilder.IdOf(3);

    public static ViewerClock Clock { get; } = Viewers.Clock(now: HistoryBuilder.Day(60));

    public static ReanchorDraft Told(Intent intent = Intent.Confirmed, LearntBy by = LearntBy.Call, DateOnly? on = null) => new()
    {
        Acknowledged = [.. Enum.GetValues<CauseKind>()],
        Intents = { [Ruth.Value] = new IntentDraft { Intent = intent, By = by, On = on ?? Clock.Today, Note = " The pilot stays. " } },
        WhatChanged = "The plant manager took it over.",
        WhyItHolds = "It stands in her goals.",
        FirstStep = "Kick-off",
        FirstStepOn = Clock.Today.AddDays(4),
    };

    public static WindowPlan Proposal(DealView view) => WindowPlan.Propose(WindowSources.Of(view, null), Clock.Today, WorkingCalendar.Default);

    public static IReadOnlyList<NewFact> Facts(DealView view, ReanchorDraft draft) =>
        [.. new ReanchorFacts(draft, Proposal(view), view, null, RecoveryTerms.Default, Clock).ToFacts()];

    /// <summary>What Core says of recording them now.</summary>
    public static Refusal? Admit(DealView view, IEnumerable<NewFact> facts) => DealRules.Admit(
        view.History,
        [.. facts.Select((fact, place) => new RecordedFact(
            fact.Id ?? HistoryBuilder.IdOf(1000 + place),
            HistoryBuilder.Deal,
            view.Version + place + 1,
            fact.OccurredAt ?? view.At,
            view.At,
            new PersonId("marta"),
            FactSource.App,
            fact.Content))],
        view.At,
        DealTerms.Of(HistoryBuilder.Sales)).Refusal;
}
