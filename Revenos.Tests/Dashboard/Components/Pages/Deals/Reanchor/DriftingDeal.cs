using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Deals.Reanchor;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.UseCases;
using Revenos.Dashboard.UseCases.Recovery;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>A deal in a running server that has been late and quiet for weeks.</summary>
internal static class DriftingDeal
{
    public static readonly FactId Ruth = new(new Guid("0198c0de-0000-7000-8000-0000000000aa"));

    /// <summary>Opens it for somebody with an account.</summary>
    /// <param name="server">The server.</param>
    /// <param name="owner">Their e-mail address.</param>
    /// <param name="team">The team it belongs to; null for none.</param>
    public static async Task<DealId> OpenDriftingAsync(this RevenosServer server, string owner, TeamId? team = null)
    {
        // The account's person was made beside the door that tells the directory.
        await server.Services.GetRequiredService<DirectoryQuery>().Refresh(TestContext.Current.CancellationToken);
        var deal = server.Services.GetRequiredService<IdSource>().NewDeal();
        var opened = server.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-60).Stored();
        var sales = StoreOpening.Sales;
        ImmutableArray<Milestone> plan =
        [
            Planned("problem", "Problem agreed", MilestoneType.Discovery, 0, 20),
            Planned("trial", "Trial", MilestoneType.Validation, 15, 30),
            Planned("contract", "Contract", MilestoneType.Commitment, 40, 70),
        ];
        await server.RecordManyAsync(new DealChange(deal, 0,
        [
            new(new DealOpened("Warehouse twin", "Bramwell & Sons", new PersonId(owner), team, sales.Id, sales.Stages[0].Id, new Money(210_000m, "EUR"), null, null, Tracking.Full), opened),
            new(new PlanAnchored(plan, ""), opened),
            new(new StakeholderAdded("Ruth Bramwell", "Plant director", Authority.DecisionMaker), opened.AddDays(1), Ruth),
            new(new StakeholderAdded("Dana Thiele", "Warehouse", Authority.User), opened.AddDays(1)),
            new(new EngagementLogged(EngagementKind.Meeting, EngagementDirection.TwoWay, [Ruth], null, "The first meeting"), opened.AddDays(2)),
            new(new MilestoneCompleted(new MilestoneId("problem"), ""), opened.AddDays(18)),
        ]));
        return deal;

        Milestone Planned(string key, string name, MilestoneType type, int start, int due) => new(
            new MilestoneId(key), name, type, null, new Window(opened.AddDays(start), opened.AddDays(due)), "", "", EvidenceRequirement.None);
    }

    public static Task RecordAsync(this RevenosServer server, DealId deal, Fact fact) => server.RecordManyAsync(new DealChange(deal, 0, [new(fact)]));

    public static Task<DealHistory> HistoryOfAsync(this RevenosServer server, DealId deal) =>
        server.Services.GetRequiredService<HistoryQuery>().Load(deal, TestContext.Current.CancellationToken);

    /// <summary>The model of the page as somebody has it.</summary>
    public static async Task<ReanchorModel> ReanchorModelAsync(this RevenosServer server, string email)
    {
        var viewers = await server.ViewersAsync(email);
        var directory = server.Services.GetRequiredService<DirectoryQuery>();
        var clock = new ViewerClock(server.Services.GetRequiredService<TimeProvider>());
        return new ReanchorModel(
            new DealModel(server.Services.GetRequiredService<HistoryQuery>(), directory, server.ViewedPortfolio(), viewers, clock),
            server.Services.GetRequiredService<DealDoor>(),
            server.Services.GetRequiredService<ReanchorDraftQuery>(),
            server.Services.GetRequiredService<ReanchorDrafts>(),
            directory,
            viewers,
            server.Services.GetRequiredService<IdSource>(),
            clock);
    }

    private static async Task RecordManyAsync(this RevenosServer server, DealChange change)
    {
        var outcome = await server.Services.GetRequiredService<DealDoor>()
            .RecordMany([change], FactSource.App, viewer: null, cancellation: TestContext.Current.CancellationToken);
        Assert.Null(Assert.Single(outcome.Value!.Deals).Refusal);
    }
}
