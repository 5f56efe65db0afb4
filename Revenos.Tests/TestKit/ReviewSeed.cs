using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases;

namespace Revenos.Tests.TestKit;

/// <summary>A deal of a running server that drifts and was brought before the leadership.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Escalation">Its escalation.</param>
public sealed record EscalatedDeal(DealId Deal, FactId Escalation);

/// <summary>Opens such deals through the door that everybody uses.</summary>
public static class ReviewSeed
{
    /// <summary>A deal that is late and quiet, escalated by its owner a day ago.</summary>
    /// <param name="server">The server.</param>
    /// <param name="account">The buying organisation.</param>
    /// <param name="owner">Who leads it.</param>
    /// <param name="value">What it is worth.</param>
    /// <param name="team">The owner's team; null for none.</param>
    /// <param name="drifts">Whether it drifts; otherwise its signals hold.</param>
    public static async Task<EscalatedDeal> EscalateDealAsync(
        this RevenosServer server, string account, string owner, decimal value = 210_000m, TeamId? team = null, bool drifts = true)
    {
        // The account's person was made beside the door that tells the directory.
        await server.Services.GetRequiredService<DirectoryQuery>().Refresh(TestContext.Current.CancellationToken);
        var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ids = server.Services.GetRequiredService<IdSource>();
        var (deal, escalation) = (ids.NewDeal(), ids.NewFact());
        var opened = now.AddDays(-50).Stored();
        var sales = StoreOpening.Sales;
        Milestone trial = new(
            new MilestoneId("trial"), "Trial", MilestoneType.Validation, sales.Stages[1].Id, new(opened, opened.AddDays(drifts ? 20 : 90)), "", "", EvidenceRequirement.None);
        var outcome = await server.Services.GetRequiredService<DealDoor>().RecordMany(
            [
                new DealChange(deal, 0,
                [
                    new(new DealOpened("Warehouse twin", account, new PersonId(owner), team, sales.Id, sales.Stages[0].Id, new Money(value, "EUR"), null, null, Tracking.Full), opened),
                    new(new PlanAnchored([trial], ""), opened),
                    new(new StakeholderAdded("Ruth Bramwell", "Plant director", Authority.DecisionMaker), opened.AddDays(1)),
                    .. drifts ? Array.Empty<NewFact>() :
                    [
                        new(new EngagementLogged(EngagementKind.Workshop, EngagementDirection.TwoWay, [], Authority.DecisionMaker, ""), now.AddDays(-3)),
                        new(new EngagementLogged(EngagementKind.Workshop, EngagementDirection.TwoWay, [], Authority.DecisionMaker, ""), now.AddDays(-2)),
                        new(new EvidenceAttached(EvidenceKind.ProofOfConcept, "Trial report", null, EvidencePlace.Elsewhere, null), now.AddDays(-2)),
                        new(new CommitmentMade("Order", CommitmentSide.Buyer, "", CommitmentLevel.Executed, null, 1), now.AddDays(-2)),
                    ],
                    new(new DealEscalated(EscalationTrigger.ByHand, "Their director stopped the trial.", now.AddDays(6).Stored()), now.AddDays(-1), escalation),
                ]),
            ],
            FactSource.App,
            viewer: null,
            cancellation: TestContext.Current.CancellationToken);
        Assert.Null(Assert.Single(outcome.Value!.Deals).Refusal);
        return new(deal, escalation);
    }
}
