using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.UseCases;

namespace Revenos.Tests.TestKit;

/// <summary>Deals that have ended, told as an import tells them.</summary>
internal static class EndedDeals
{
    /// <summary>Bought within a day: nothing had time to fade.</summary>
    public static DealChange WonAtOnce(int number, DateTimeOffset opened, PersonId? owner = null, TeamId? team = null, string name = "Sensors") => new(Changes.Deal(number), 0,
    [
        new NewFact(Changes.Opening(owner, team, name), opened),
        new NewFact(Changes.Meeting(), opened.AddHours(1)),
        new NewFact(new DealWon(""), opened.AddDays(1)),
    ]);

    /// <summary>One call, a window long past, and lost after sixty days of it.</summary>
    public static DealChange LostAfterNeglect(int number, DateTimeOffset opened, PersonId? owner = null, TeamId? team = null, string name = "Turbines") => new(Changes.Deal(number), 0,
    [
        new NewFact(Changes.Opening(owner, team, name), opened),
        new NewFact(new PlanAnchored(
            [new Milestone(new MilestoneId("proof"), "Proof", MilestoneType.Validation, null, new Window(opened, opened.AddDays(14)), "", "", EvidenceRequirement.None)], ""), opened),
        new NewFact(Changes.Meeting(), opened.AddDays(1)),
        new NewFact(new DealLost(LossReason.WentQuiet, ""), opened.AddDays(60)),
    ]);

    /// <summary>Records them in a store.</summary>
    public static async Task RecordAsync(DealDoor door, params IReadOnlyList<DealChange> changes)
    {
        var recorded = await door.RecordMany(changes, new FactSource("crm", null), viewer: null, cancellation: TestContext.Current.CancellationToken);
        Assert.Null(recorded.Refusal);
        Assert.All(recorded.Value!.Deals, deal => Assert.Null(deal.Refusal));
    }
}
