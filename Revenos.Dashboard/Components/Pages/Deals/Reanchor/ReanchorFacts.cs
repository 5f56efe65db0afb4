using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>The facts that a re-anchoring makes: the people it brings, the conversations it tells of, why they want it, and the re-anchoring itself.</summary>
internal sealed class ReanchorFacts(ReanchorDraft draft, WindowPlan windows, DealView view, Playbook? playbook, RecoveryTerms terms, ViewerClock clock)
{
    private readonly ImmutableArray<ReanchorPerson> _people = ReanchorPerson.Of(view, draft);

    /// <summary>What is recorded, as one change.</summary>
    public ImmutableArray<NewFact> ToFacts()
    {
        var conversations = Conversations();
        return
        [
            .. draft.Added.Select(person => new NewFact(
                new StakeholderAdded(person.Name, person.Role, person.Authority),
                conversations.FirstOrDefault(talk => talk.With.Any(with => with.Id.Value == person.Id))?.At,
                new FactId(person.Id))),
            .. conversations.Where(talk => !IsLogged(talk)).Select(talk => new NewFact(
                new EngagementLogged(talk.Kind, EngagementDirection.TwoWay, [.. talk.With.Select(person => person.Id)], null, NoteOf(talk)), talk.At)),
            .. Rationale(conversations),
            new NewFact(new DealReanchored(
                [.. Causes().Where(draft.Acknowledged.Contains)],
                [.. _people.Select(IntentOf)],
                WindowSources.ToMilestones(windows, view, playbook, clock),
                new Trajectory(draft.WhatChanged.Trim(), draft.WhyItHolds.Trim(), draft.FirstStep.Trim(), draft.FirstStepOn ?? clock.Today),
                terms.ObservedUntil(clock.Now))),
        ];
    }

    /// <summary>The history as if all that were recorded now.</summary>
    public DealHistory Applied() => view.History.With(ToFacts().Select((fact, place) => new RecordedFact(
        fact.Id ?? new FactId(new Guid(place + 1, 0, 0, new byte[8])),
        view.Deal.Id,
        view.Version + place + 1,
        fact.OccurredAt is { } at && at < view.At ? at : view.At,
        view.At,
        null,
        FactSource.App,
        fact.Content)));

    private IEnumerable<CauseKind> Causes() => view.Judgement.Causes.Select(cause => cause.Kind).Distinct();

    private StakeholderIntent IntentOf(ReanchorPerson person) => draft.IntentOf(person.Id.Value) switch
    {
        { IsAsked: true } told => new StakeholderIntent(person.Id, told.Intent, told.Conversation, told.On, told.Note.Trim()),
        _ => new StakeholderIntent(person.Id, Intent.NotAsked, null, null, ""),
    };

    /// <summary>Those who were met on the same day in the same way sat together: one meeting, so that it does not count for more than it was.</summary>
    private List<Talk> Conversations() =>
    [
        .. from person in _people
           let told = draft.IntentOf(person.Id.Value)
           where told is { IsAsked: true, Conversation: not null, On: not null }
           group person by (Day: told.On!.Value, Kind: told.Conversation!.Value, Apart: IsGathering(told.Conversation!.Value) ? default : person.Id) into talk
           select new Talk(talk.Key.Day, talk.Key.Kind, [.. talk], InstantOf(talk.Key.Day, talk)),
    ];

    private static bool IsGathering(EngagementKind kind) => kind is EngagementKind.Meeting or EngagementKind.Workshop or EngagementKind.Demo;

    /// <summary>Noon of the day, but not before everybody was known; null for now.</summary>
    private DateTimeOffset? InstantOf(DateOnly day, IEnumerable<ReanchorPerson> people)
    {
        if (day >= clock.Today)
        {
            return null;
        }

        var noon = clock.InstantOf(day.ToDateTime(new TimeOnly(12, 0)));
        return people.Select(person => person.KnownSince ?? view.Deal.OpenedAt).Append(noon).Max().Stored();
    }

    private bool IsLogged(Talk talk) => talk.With.All(person => view.Deal.Engagements.Any(engagement =>
        engagement.IsAnswered && engagement.Stakeholders.Contains(person.Id) && clock.DayOf(engagement.At) == talk.Day));

    private string NoteOf(Talk talk) => string.Join(" ", talk.With
        .Select(person => (person.Name, Note: draft.IntentOf(person.Id.Value).Note.Trim()))
        .Where(told => told.Note.Length > 0)
        .Select(told => talk.With.Length == 1 ? told.Note : $"{told.Name}: {told.Note}"));

    /// <summary>Why they want it, in the words of the last of those who can carry it; nothing where it was confirmed since.</summary>
    private IEnumerable<NewFact> Rationale(List<Talk> conversations)
    {
        var confirmed = conversations
            .OrderByDescending(talk => talk.Day)
            .SelectMany(talk => talk.With, (talk, person) => (Talk: talk, Person: person, Told: draft.IntentOf(person.Id.Value)))
            .FirstOrDefault(said => said.Person.IsCarrying && said.Told.Intent == Intent.Confirmed);
        return confirmed.Talk is { } last && !(view.Deal.RationaleConfirmedAt >= (last.At ?? clock.Now))
            ? [new NewFact(new RationaleConfirmed(confirmed.Told.Note.Trim() is { Length: > 0 } note ? note : $"{confirmed.Person.Name} still means it."), last.At)]
            : [];
    }

    private sealed record Talk(DateOnly Day, EngagementKind Kind, ImmutableArray<ReanchorPerson> With, DateTimeOffset? At);
}
