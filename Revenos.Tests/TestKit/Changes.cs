using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.UseCases;

namespace Revenos.Tests.TestKit;

/// <summary>Changes for the door, short to write.</summary>
public static class Changes
{
    public static DealId Deal(int number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));

    public static DealOpened Opening(PersonId? owner = null, TeamId? team = null, string name = "Sensors") => new(
        name,
        "Acme Ltd",
        owner ?? TestStore.Ada,
        team,
        StoreOpening.Sales.Id,
        StoreOpening.Sales.Stages[0].Id,
        new Money(12_500.50m, "EUR"),
        new DateOnly(2026, 6, 30),
        null,
        Tracking.Full);

    public static EngagementLogged Meeting(string note = "") => new(EngagementKind.Meeting, EngagementDirection.TwoWay, [], Authority.Champion, note);

    public static DealChange Open(DealId deal, PersonId? owner = null, TeamId? team = null) => new(deal, 0, [new NewFact(Opening(owner, team))]);

    public static DealChange Add(DealId deal, long version, params Fact[] facts) => new(deal, version, [.. facts.Select(fact => new NewFact(fact))]);
}
