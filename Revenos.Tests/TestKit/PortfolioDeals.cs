using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Drift.Signals.Density;
using Revenos.Core.Drift.Signals.Freshness;
using Revenos.Core.Drift.Signals.Strength;
using Revenos.Core.Drift.Signals.Velocity;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Core.Visibility;
using Revenos.Dashboard.Live;

namespace Revenos.Tests.TestKit;

/// <summary>
/// Portfolio deals whose signals fall at instants that the test names, to the tick: velocity is unknown until it falls,
/// freshness is full until its evidence runs out, density is not tracked, strength stands firm.
/// </summary>
public static class PortfolioDeals
{
    public static readonly DateTimeOffset Opened = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly PipelineId Pipeline = new("sales");

    /// <summary>An id that is the same in every run: the number in its last digits.</summary>
    public static DealId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static PortfolioDeal Deal(
        int number = 1,
        string owner = "ida",
        string? team = "north",
        string stage = "discovery",
        decimal value = 100_000,
        string currency = "EUR",
        long version = 1,
        string? name = null,
        string? account = null,
        string[]? colleagues = null,
        string pipeline = "sales",
        DateTimeOffset? velocityFalls = null,
        DateTimeOffset? freshnessFalls = null,
        VisibilityBasis visibility = default,
        DateOnly? pausedUntil = null,
        ImmutableArray<CauseKind>? causes = null,
        NextStep? next = null) => new(
            Id(number),
            version,
            name ?? $"Deal {number}",
            account ?? $"Account {number}",
            new PersonId(owner),
            $"{char.ToUpperInvariant(owner[0])}{owner[1..]} Berg",
            team is null ? null : new TeamId(team),
            [.. (colleagues ?? []).Select(colleague => new PersonId(colleague))],
            new PipelineId(pipeline),
            new StageId(stage),
            Opened,
            new Money(value, currency),
            null,
            Opened,
            pausedUntil is null ? DealStatus.Open : DealStatus.Paused,
            pausedUntil,
            new Outlook(
                Opened,
                new VelocityCurve(velocityFalls, 0.25, []),
                new DensityCurve(null, Opened, Opened, 0, 7, 14, 1.5),
                new FreshnessCurve(Opened, [new FreshPiece(Opened, 1_000_000_000, freshnessFalls)]),
                new StrengthCurve(Opened, 1, [], 14, 1.25),
                null,
                visibility,
                pausedUntil is null ? null : DealState.Paused),
            DriftRules.Default,
            causes ?? [],
            next ?? NextStep.None,
            null,
            new RecoveryStanding(
                pausedUntil is null ? DealStatus.Open : DealStatus.Paused,
                null,
                null,
                pausedUntil is { } day
                    ? new PauseMark(default, day, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), null, new PersonId(owner))
                    : null,
                null));
}
