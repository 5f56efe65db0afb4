using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Tests.TestKit;

/// <summary>Builds the history of one deal fact by fact. Days count from its opening; ids count up, so that every run makes the same ones.</summary>
internal sealed class HistoryBuilder
{
    private readonly List<RecordedFact> _facts = [];

    public static DateTimeOffset Opening { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static Pipeline Sales { get; } = new(new("sales"), "Sales",
    [
        new(new("discovery"), "Discovery"),
        new(new("validation"), "Validation"),
        new(new("commitment"), "Commitment"),
        new(new("delivery"), "Delivery"),
    ]);

    public static DealId Deal { get; } = new(new Guid("0a000000-0000-0000-0000-000000000001"));

    public static DateTimeOffset Day(double day) => Opening.PlusDays(day);

    public static Window Between(double start, double due) => new(Day(start), Day(due));

    /// <summary>A deal that is open from day 0 on, without a plan.</summary>
    public static HistoryBuilder Opened(Tracking? tracking = null, string owner = "marta", string? team = "north") =>
        new HistoryBuilder().At(0, new DealOpened(
            "Warehouse twin",
            "Bramwell & Sons",
            new PersonId(owner),
            team is null ? null : new TeamId(team),
            Sales.Id,
            Sales.Stages[0].Id,
            new Money(210_000m, "EUR"),
            new DateOnly(2026, 7, 31),
            null,
            tracking ?? Tracking.Full));

    public static Milestone Milestone(string key, MilestoneType type, double start, double due, string? stage = null, EvidenceRequirement? evidence = null) =>
        new(new MilestoneId(key), key, type, stage is null ? null : new StageId(stage), Between(start, due), "", "", evidence ?? EvidenceRequirement.None);

    public HistoryBuilder Planned(double day, params ImmutableArray<Milestone> milestones) =>
        At(day, new PlanAnchored(milestones, _facts.Any(fact => fact.Content is PlanAnchored) ? "The buyer moved the pilot" : ""));

    public HistoryBuilder At(double day, Fact fact)
    {
        _facts.Add(Recorded(_facts.Count + 1, Day(day), fact));
        return this;
    }

    /// <summary>The id of the fact that was added last.</summary>
    public FactId Last => _facts[^1].Id;

    public static FactId IdOf(long sequence) => new(new Guid($"0f000000-0000-0000-0000-{sequence:D12}"));

    public static RecordedFact Recorded(long sequence, DateTimeOffset at, Fact fact) =>
        new(IdOf(sequence), Deal, sequence, at, at, new PersonId("marta"), FactSource.App, fact);

    public DealHistory Build() => DealHistory.Of(_facts);
}
