using System.Collections.Immutable;
using Revenos.Core.Drift;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.Digest;

/// <summary>Makes the digest of the deals that one viewer sees; page and file from the same deals.</summary>
/// <param name="standing">The deals as they stood when the week ended.</param>
/// <param name="past">Their courses.</param>
/// <param name="catalog">What they refer to.</param>
/// <param name="period">The week.</param>
/// <param name="limits">How much is told.</param>
/// <param name="clock">How the viewer reads days.</param>
internal sealed class DigestMaker(
    PortfolioSnapshot standing, ChronicleSnapshot past, WorkspaceCatalog catalog, DigestPeriod period, DigestLimits limits, ViewerClock clock)
{
    /// <summary>How far it looks ahead for drift.</summary>
    public static readonly TimeSpan DriftAhead = TimeSpan.FromDays(30);

    /// <summary>How many days it looks ahead for pauses that fall due.</summary>
    public const int PauseDaysAhead = 7;

    private readonly StandingDeal[] _deals = [.. standing.Deals.Select(deal => deal with { Standing = deal.Deal.At(period.Through) })];
    private readonly UsualValues _usual = UsualValues.Of(standing.Deals.Select(deal => deal.Deal.Value));
    private readonly ChronicleDeal[] _courses = [.. past.Since(Moments.WeeksUntil(period.Through)[0])];

    /// <summary>The deals that will drift, as many as are told: the ones worth most, by their day. Their steps are found in their facts.</summary>
    public ImmutableArray<StandingDeal> Coming => [.. Weightiest(Falling).Take(limits.Ahead).OrderBy(deal => deal.DriftsAt).ThenByDescending(deal => _usual.TimesUsual(deal.Deal.Value))];

    private IEnumerable<StandingDeal> Falling => _deals.Where(deal =>
        deal.State is DealState.OnTrack or DealState.Watch && deal.DriftsAt > period.Through && deal.DriftsAt <= period.Through + DriftAhead);

    /// <summary>The digest.</summary>
    /// <param name="steps">What would hold the deals of <see cref="Coming"/>.</param>
    public DigestView Make(IReadOnlyDictionary<DealId, StepAhead> steps)
    {
        VisibleDeal[] visible = [.. _deals.Select(deal => VisibleDeal.Of(deal.Deal, period.Through))];
        var layers = VisibilityFigures.By(VisibilityBy.Layer, visible);
        DigestMoney[] money = [.. Currencies().Select(MoneyOf)];
        var currency = money.Length > 0 ? money[0].Currency : "EUR";
        var instants = Moments.WeeksUntil(period.Through);
        var weeks = VisibilityWeek.Of(_courses, new(Currency: currency), instants);
        var pace = PeriodPace.Of(_courses, new(), instants[0], period.Through);
        return new(
            period,
            clock.Now,
            DigestText.Scope(standing.Viewer, catalog),
            First(money, limits.Currencies),
            Changes(),
            First<DigestReview>([.. Reviews()], limits.Reviews),
            First<DigestDrift>([.. Weightiest(_deals.Where(deal => deal.State == DealState.Drifting)).Select(Drift)], limits.Drifting),
            new([.. Coming.Select(deal => Ahead(deal, steps.GetValueOrDefault(deal.Id)))], Falling.Count()),
            First<DigestPause>([.. Pauses()], limits.Pauses),
            [.. LayerText.All.Select(layer => new DigestLayer(layer, layers.GetValueOrDefault(LineKeys.OfLayer(layer)) ?? VisibilitySum.Of([])))],
            VisibilityFigures.Of(visible),
            pace,
            [.. Stages(pace)],
            weeks,
            DigestChart.Of(weeks, period.IsOver, clock))
        {
            DriftingDeals = (money.Sum(sum => sum.Before.Drifting), money.Sum(sum => sum.After.Drifting)),
            Currency = currency,
        };
    }

    private IEnumerable<StandingDeal> Weightiest(IEnumerable<StandingDeal> deals) => deals
        .OrderByDescending(deal => _usual.TimesUsual(deal.Deal.Value))
        .ThenByDescending(deal => deal.Standing.Severity)
        .ThenBy(deal => deal.Deal.Account, StringComparer.Ordinal)
        .ThenBy(deal => deal.Id.Value);

    private IEnumerable<string> Currencies() => _courses
        .SelectMany(deal => new[] { deal.Course.At(period.After), deal.Course.At(period.Through) }.OfType<Core.Courses.CourseSpan>().Where(span => span.IsOngoing).Select(span => span.Value.Currency).Distinct())
        .CountBy(currency => currency)
        .OrderByDescending(count => count.Value)
        .ThenBy(count => count.Key, StringComparer.Ordinal)
        .Select(count => count.Key);

    private DigestMoney MoneyOf(string currency)
    {
        var ends = VisibilityWeek.Of(_courses, new(Currency: currency), [period.After, period.Through]);
        return new(currency, ends[0], ends[1]);
    }

    private static DigestPart<T> First<T>(T[] all, int most) => new([.. all.Take(most)], all.Length);

    private ImmutableArray<DigestChange> Changes()
    {
        var names = catalog.Playbooks.SelectMany(playbook => playbook.Milestones).DistinctBy(milestone => milestone.Id).ToDictionary(milestone => milestone.Id, milestone => milestone.Name);
        return
        [
            .. from deal in _courses
               from entry in ChangeEntry.Of(deal, period.After, period.Through)
               group entry by entry.Kind into happened
               orderby happened.Key
               select Change(happened.Key, [.. happened], names),
        ];
    }

    private DigestChange Change(ChangeKind kind, IReadOnlyCollection<ChangeEntry> entries, Dictionary<MilestoneId, string> names)
    {
        // Of what happened to a deal more than once the latest is told.
        ChangeEntry[] deals =
        [
            .. entries.OrderByDescending(entry => entry.At)
                .DistinctBy(entry => entry.Deal.Id)
                .OrderByDescending(entry => _usual.TimesUsual(entry.Span.Value))
                .ThenBy(entry => entry.Deal.Account, StringComparer.Ordinal)
                .ThenBy(entry => entry.Deal.Id.Value),
        ];
        ImmutableArray<DigestChanged> told =
        [
            .. deals.Take(limits.Changed).Select(entry => new DigestChanged(
                entry.At,
                entry.Deal.Id,
                entry.Deal.Account,
                entry.Deal.Name,
                catalog.NameOf(entry.Span.Owner),
                entry.Span.Value,
                ChangeText.Note(entry, entry.Milestone is { } id ? names.GetValueOrDefault(id) : null))),
        ];
        return new(kind, entries.Count, MoneySums.Of(deals.Select(entry => entry.Span.Value)), told, deals.Length - told.Length);
    }

    private IEnumerable<DigestReview> Reviews() => _deals
        .Where(deal => deal.Deal.Recovery.Escalation is not null)
        .Select(deal => (Deal: deal, Open: deal.Deal.Recovery.Escalation!))
        .OrderByDescending(review => ReviewOrder.WeightOf(_usual.TimesUsual(review.Deal.Deal.Value), review.Deal.Standing.Severity, period.Through - review.Open.At))
        .ThenBy(review => review.Open.ReviewBy)
        .ThenBy(review => review.Deal.Deal.Account, StringComparer.Ordinal)
        .ThenBy(review => review.Open.Fact.Value)
        .Select(review => new DigestReview(
            review.Deal.Id,
            review.Deal.Deal.Account,
            review.Deal.Deal.Name,
            review.Deal.Deal.OwnerName,
            review.Deal.Deal.Value,
            review.Open.Trigger,
            DigestText.Why(review.Deal),
            period.Through.DaysSince(review.Open.At),
            DateText.LastDay(review.Open.ReviewBy, clock),
            review.Open.ReviewBy <= period.Through));

    private DigestDrift Drift(StandingDeal deal) => new(
        deal.Id,
        deal.Deal.Account,
        deal.Deal.Name,
        deal.Deal.OwnerName,
        deal.Deal.Value,
        deal.Standing.DriftingSince is { } since ? period.Through.DaysSince(since) : 0,
        DigestText.Why(deal),
        deal.Deal.Next.Hold is { Step: not null } hold ? StepText.Action(hold) : "Re-anchor: no single step holds it",
        deal.Recovery);

    private DigestAhead Ahead(StandingDeal deal, StepAhead? step) => new(
        deal.Id,
        deal.Deal.Account,
        deal.Deal.Name,
        deal.Deal.OwnerName,
        deal.Deal.Value,
        deal.State,
        clock.DayOf(deal.DriftsAt!.Value),
        step is { Falls.IsEmpty: false } ? NumberText.List([.. step.Falls.Select(SignalText.Word)]) : "",
        step?.Hold is { } hold ? StepText.Action(hold) : "Look at the plan again",
        step?.Hold is { } its ? StepText.Effect(its, period.Through, clock) : null);

    private IEnumerable<DigestPause> Pauses()
    {
        var last = clock.DayOf(period.Through).AddDays(PauseDaysAhead);
        return from deal in _deals
               let pause = deal.Deal.Recovery.Pause
               where pause is not null
               let isDue = pause.DueSince is not null || pause.DueAt <= period.Through
               where isDue || pause.ReengageOn <= last
               orderby pause.ReengageOn, _usual.TimesUsual(deal.Deal.Value) descending, deal.Deal.Account, deal.Id.Value
               select new DigestPause(
                   deal.Id,
                   deal.Deal.Account,
                   deal.Deal.Name,
                   deal.Deal.OwnerName,
                   deal.Deal.Value,
                   pause.ReengageOn,
                   isDue,
                   catalog.NameOf(pause.Reengager),
                   pause.Reason,
                   RestText.Criteria(pause.Met, pause.Criteria));
    }

    private IEnumerable<DigestStage> Stages(PeriodPace pace) =>
        from pipeline in catalog.Pipelines
        from stage in pipeline.Stages
        let median = pace.MedianDays(pipeline.Id, stage.Id)
        where median.Days is not null
        select new DigestStage(catalog.Pipelines.Length > 1 ? $"{pipeline.Name} · {stage.Name}" : stage.Name, median.Days!.Value, median.Stays);
}
