using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases;

namespace Revenos.Tests.TestKit;

/// <summary>A week in which everything happens to many deals with long names in many currencies: more than any paper holds.</summary>
public static class CrowdedWeek
{
    private const string Long = "Consolidated Northern Shipbuilding and Offshore Engineering Works of Bramwell, Sons and Grandsons";

    private static readonly string[] Currencies = ["EUR", "USD", "GBP", "SEK", "CHF", "PLN", "NOK"];

    /// <summary>Fills a workspace; seven kinds of deals, as many of each.</summary>
    public static async Task FillAsync(this RevenosServer server, string owner, int ofEachKind = 12)
    {
        var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ids = server.Services.GetRequiredService<IdSource>();
        await server.Services.GetRequiredService<DirectoryQuery>().Refresh(TestContext.Current.CancellationToken);
        DealChange[] changes =
        [
            .. from number in Enumerable.Range(0, ofEachKind)
               from kind in Enum.GetValues<Story>()
               let currency = Currencies[((number * 7) + (int)kind) % Currencies.Length]
               select new DealChange(ids.NewDeal(), 0, [.. Facts(kind, $"{Long} {number}", owner, new Money(1_234_567.89m + (number * 1_000), currency), now)]),
        ];
        var outcome = await server.Services.GetRequiredService<DealDoor>().RecordMany(changes, FactSource.App, viewer: null, cancellation: TestContext.Current.CancellationToken);
        Assert.All(outcome.Value!.Deals, deal => Assert.Null(deal.Refusal));
    }

    private static IEnumerable<NewFact> Facts(Story kind, string account, string owner, Money value, DateTimeOffset now)
    {
        var opened = now.AddDays(-50).Stored();
        var due = kind is Story.Ahead or Story.Won or Story.Lost ? now.AddDays(8).Stored() : opened.AddDays(20);
        var sales = StoreOpening.Sales;
        yield return new(new DealOpened($"A framework agreement for {account}", account, new PersonId(owner), null, sales.Id, sales.Stages[0].Id, value, null, null, Tracking.Full), opened);
        yield return new(new PlanAnchored([new(new MilestoneId("trial"), "Trial", MilestoneType.Validation, sales.Stages[1].Id, new(opened, due), "", "", EvidenceRequirement.None)], ""), opened);
        yield return new(new StakeholderAdded($"Professor Doctor Ruth Bramwell of {account}", "Plant director", Authority.DecisionMaker), opened.AddDays(1));
        foreach (var fact in Events(kind, now))
        {
            yield return fact;
        }
    }

    private static IEnumerable<NewFact> Events(Story kind, DateTimeOffset now) => kind switch
    {
        Story.Escalated => [new(new DealEscalated(EscalationTrigger.ByHand, "Their director stopped the trial.", now.AddDays(6).Stored()), now.AddDays(-9))],
        Story.Overdue => [new(new DealEscalated(EscalationTrigger.ByHand, "Their director stopped the trial.", now.AddDays(-1).Stored()), now.AddDays(-8))],
        Story.Ahead =>
        [
            new(new EngagementLogged(EngagementKind.Workshop, EngagementDirection.TwoWay, [], Authority.DecisionMaker, ""), now.AddDays(-9)),
            new(new EngagementLogged(EngagementKind.Workshop, EngagementDirection.TwoWay, [], Authority.DecisionMaker, ""), now.AddDays(-8.5)),
            new(new EvidenceAttached(EvidenceKind.MeetingNotes, "Notes", null, EvidencePlace.Elsewhere, null), now.AddDays(-8)),
            new(new CommitmentMade("Order", CommitmentSide.Buyer, "", CommitmentLevel.Executed, null, 1), now.AddDays(-9)),
        ],
        Story.Paused => [new(new DealPaused("Their budget for the year is spent, and the next one is decided upon by a board that nobody of us knows yet", DateOnly.FromDateTime(now.UtcDateTime).AddDays(3), ["The budget is there"]), now.AddDays(-0.1))],
        Story.Won => [new(new DealWon(""), now.AddDays(-0.1))],
        Story.Lost => [new(new DealLost(LossReason.Budget, ""), now.AddDays(-0.1))],
        Story.Drifting => [],
    };

    private enum Story
    {
        Drifting,
        Escalated,
        Overdue,
        Ahead,
        Paused,
        Won,
        Lost,
    }
}
