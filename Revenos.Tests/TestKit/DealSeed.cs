using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases;

namespace Revenos.Tests.TestKit;

/// <summary>Opens deals in a running server through the door that everybody uses.</summary>
public static class DealSeed
{
    /// <summary>What the product itself would do: it sees every deal.</summary>
    public static Viewer Everybody { get; } = new(new PersonId("seed"), Role.Administrator, []);

    public static Pipeline FirstPipeline(this RevenosServer server) =>
        server.Services.GetRequiredService<DirectoryQuery>().Current.Pipelines[0];

    /// <summary>Opens a deal in the first stage of the first pipeline.</summary>
    /// <param name="server">The server.</param>
    /// <param name="account">The buying organisation; what the card is called.</param>
    /// <param name="owner">Who leads it.</param>
    /// <param name="gate">A milestone that the gate of the first stage waits for; null for an open gate.</param>
    /// <param name="value">What it is worth.</param>
    public static async Task<DealId> OpenDealAsync(this RevenosServer server, string account, string owner, string? gate = null, decimal value = 84_000)
    {
        var introduced = await server.Services.GetRequiredService<PeopleDoor>()
            .Introduce([new DirectoryPerson(new PersonId(owner), owner, null)], viewer: null, TestContext.Current.CancellationToken);
        Assert.Null(introduced.Refusal);
        var recorded = await server.RecordAsync(server.Services.GetRequiredService<IdSource>().NewDeal(), 0, Opening(server, account, owner, gate, value));
        return recorded.History.Latest()!.Id;
    }

    public static async Task<DealRecorded> RecordAsync(this RevenosServer server, DealId deal, long version, params ImmutableArray<NewFact> facts)
    {
        var outcome = await server.Services.GetRequiredService<DealDoor>()
            .Record(new DealChange(deal, version, facts), Everybody, TestContext.Current.CancellationToken);
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    private static ImmutableArray<NewFact> Opening(RevenosServer server, string account, string owner, string? gate, decimal value)
    {
        var pipeline = server.FirstPipeline();
        var first = pipeline.Stages[0].Id;
        var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var opened = new NewFact(new DealOpened(
            $"Project of {account}", account, new PersonId(owner), null, pipeline.Id, first, new Money(value, "EUR"), null, null, Tracking.Full));
        if (gate is null)
        {
            return [opened];
        }

        var milestone = new Milestone(
            new MilestoneId("gate"), gate, MilestoneType.Discovery, first, new Window(now, now.AddDays(20)), "", "", new EvidenceRequirement([EvidenceKind.ProblemStatement], 1));
        return [opened, new NewFact(new PlanAnchored([milestone], ""))];
    }
}
