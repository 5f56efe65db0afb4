using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Tests.Properties;

/// <summary>
/// The formulas of docs/drift.md read as literally as possible, straight from the facts and for one instant: no fold, no
/// curve, no pruning, nothing shared with the engine. What the engine says is held against it.
/// </summary>
internal sealed class SlowReading
{
    private readonly List<RecordedFact> _facts;
    private readonly DateTimeOffset _at;
    private readonly DriftOptions _options;
    private readonly DateTimeOffset _opened;
    private readonly Tracking _tracking;

    public SlowReading(DealHistory history, DriftOptions options, DateTimeOffset at)
    {
        var opening = history.Facts.First(fact => fact.Content is DealOpened);
        _facts = [.. history.Facts.SkipWhile(fact => fact != opening).TakeWhile(fact => fact.OccurredAt <= at)];
        (_at, _options, _opened, _tracking) = (at, options, opening.OccurredAt, ((DealOpened)opening.Content).Tracking);
    }

    public double?[] All => [Velocity, Density, Freshness, Strength];

    /// <summary>Whether the deal is open at the instant: neither paused nor won nor lost.</summary>
    public bool IsJudged
    {
        get
        {
            var status = DealStatus.Open;
            foreach (var fact in _facts)
            {
                status = fact.Content switch
                {
                    DealWon => DealStatus.Won,
                    DealLost => DealStatus.Lost,
                    DealPaused when status == DealStatus.Open => DealStatus.Paused,
                    DealReengaged when status == DealStatus.Paused => DealStatus.Open,
                    _ => status,
                };
            }

            return status == DealStatus.Open;
        }
    }

    public double? Velocity
    {
        get
        {
            var plan = Plan();
            if (plan.Count == 0 || (plan.All(step => step.CompletedAt is null) && plan.Min(step => step.Start) is var first && Rested(first, _at) is var rest && _at < first.AddDays(rest)))
            {
                return null;
            }

            var done = plan.Where(step => step.CompletedAt is not null).OrderBy(step => step.DoneStart).TakeLast(_options.Velocity.TrackedMilestones).ToList();
            var planned = done.Sum(step => step.DoneDays);
            var elapsed = done.Sum(step => Math.Max(_options.Velocity.ElapsedFloor * step.DoneDays, Days(step.DoneStart, step.CompletedAt!.Value)));
            var track = elapsed > 0 ? Math.Min(_options.Velocity.Maximum, planned / elapsed) : 1;
            var paces = plan
                .Where(step => step.CompletedAt is null && Days(step.Start, _at) is var age && age >= 0 && step.Start <= _at)
                .Select(step => Days(step.Start, _at) is var age && age <= step.Days ? 1 : step.Days / Days(step.Start, _at));
            return paces.Append(track).Min();
        }
    }

    public double? Density
    {
        get
        {
            var cadence = _options.Density.CadenceDays[CurrentType()];
            var age = Days(_opened, _at);
            if (!_tracking.Engagements || age < cadence)
            {
                return null;
            }

            var half = _options.Density.HalfLifeDays;
            var sum = _facts.Where(fact => fact.Content is EngagementLogged).Sum(fact => Quality(fact) * Math.Pow(2, -Days(fact.OccurredAt, _at) / half));
            return Math.Min(_options.Density.Maximum, sum * cadence * Math.Log(2) / (half * (1 - Math.Pow(2, -age / half))));
        }
    }

    public double? Freshness
    {
        get
        {
            var withdrawn = _facts.Select(fact => fact.Content).OfType<EvidenceWithdrawn>().Select(content => content.Evidence).ToHashSet();
            var shown = _facts
                .Where(fact => fact.Content is EvidenceAttached piece && !withdrawn.Contains(fact.Id) && !(piece.ValidUntil <= fact.OccurredAt))
                .ToList();
            if (shown.Count == 0)
            {
                return Days(_opened, _at) > _options.Freshness.GraceDays ? 0 : null;
            }

            return shown
                .Where(fact => !(((EvidenceAttached)fact.Content).ValidUntil <= _at))
                .Select(fact => Math.Pow(2, -Days(fact.OccurredAt, _at) / _options.Freshness.HalfLifeDays[((EvidenceAttached)fact.Content).Kind]))
                .DefaultIfEmpty(0)
                .Max();
        }
    }

    public double? Strength
    {
        get
        {
            var made = _facts.Where(fact => fact.Content is CommitmentMade).ToList();
            var type = CurrentType();
            if (!_tracking.Commitments || (made.Count == 0 && type == MilestoneType.Discovery))
            {
                return null;
            }

            return Math.Min(_options.Strength.Maximum, made.Sum(Weight) / _options.Strength.Expected[type]);
        }
    }

    private double Weight(RecordedFact fact)
    {
        var made = (CommitmentMade)fact.Content;
        if (_facts.Any(other => other.Content is CommitmentWithdrawn withdrawn && withdrawn.Commitment == fact.Id))
        {
            return 0;
        }

        var level = _facts.Select(other => other.Content).OfType<CommitmentAdvanced>()
            .Where(advanced => advanced.Commitment == fact.Id)
            .Select(advanced => advanced.Level)
            .Append(made.Level)
            .Max();
        var importance = double.IsNaN(made.Importance) ? 0 : Math.Clamp(made.Importance, 0, 3);
        var past = made.DocumentBy is { } date ? Days(date, _at) : Days(fact.OccurredAt, _at) - _options.Strength.DocumentByDays;
        var eroded = level < CommitmentLevel.Documented && past > 0 ? Math.Pow(2, -past / _options.Strength.HalfLifeDays) : 1;
        return _options.Strength.Levels[level] * importance * eroded;
    }

    private double Quality(RecordedFact fact)
    {
        var engagement = (EngagementLogged)fact.Content;
        var highest = engagement.Authority ?? Authority.Unknown;
        foreach (var person in engagement.Stakeholders)
        {
            // What was known of the person when they met.
            var known = _facts.TakeWhile(other => other != fact).Select(other => other.Content switch
            {
                StakeholderAdded added when other.Id == person => added.Authority,
                StakeholderChanged changed when changed.Stakeholder == person => changed.Authority,
                _ => (Authority?)null,
            }).LastOrDefault(authority => authority is not null);
            highest = known > highest ? known.Value : highest;
        }

        var direction = engagement.Direction == EngagementDirection.Outbound ? _options.Density.Directions.Unanswered : _options.Density.Directions.Answered;
        return _options.Density.Kinds[engagement.Kind] * direction * _options.Density.Authorities[highest];
    }

    private MilestoneType CurrentType()
    {
        var plan = Plan();
        return plan.Count == 0
            ? MilestoneType.Discovery
            : (plan.Where(step => step.CompletedAt is null).MinBy(step => step.Start) ?? plan[^1]).Type;
    }

    /// <summary>The days from one instant to another in which the deal did not rest.</summary>
    private double Days(DateTimeOffset from, DateTimeOffset to) => (to - from).TotalDays - Rested(from, to);

    private double Rested(DateTimeOffset from, DateTimeOffset to)
    {
        var (days, since, isOver) = (0.0, (DateTimeOffset?)null, false);
        foreach (var fact in _facts)
        {
            if (fact.Content is DealWon or DealLost)
            {
                isOver = true;
            }
            else if (fact.Content is DealPaused && since is null && !isOver)
            {
                since = fact.OccurredAt;
            }
            else if (fact.Content is DealReengaged && since is { } began && !isOver)
            {
                var (left, right) = (began > from ? began : from, fact.OccurredAt < to ? fact.OccurredAt : to);
                days += Math.Max(0, (right - left).TotalDays);
                since = null;
            }
        }

        return days;
    }

    private List<Step> Plan()
    {
        List<Step> plan = [];
        foreach (var fact in _facts)
        {
            switch (fact.Content)
            {
                case PlanAnchored anchored:
                    plan = [.. anchored.Milestones.Select(milestone => plan.FirstOrDefault(step => step.Id == milestone.Id) is { CompletedAt: not null } done
                        ? done with { Type = milestone.Type, Start = milestone.Window.Start, Due = milestone.Window.Due }
                        : new Step(milestone.Id, milestone.Type, milestone.Window.Start, milestone.Window.Due, null, default, 0))];
                    break;
                case MilestoneRedated redated:
                    Change(redated.Milestone, step => step with { Start = redated.Window.Start, Due = redated.Window.Due });
                    break;
                case MilestoneCompleted completed:
                    Change(completed.Milestone, step => step.CompletedAt is null
                        ? step with { CompletedAt = fact.OccurredAt, DoneStart = step.Start, DoneDays = step.Days }
                        : step);
                    break;
                case MilestoneReopened reopened:
                    Change(reopened.Milestone, step => step with { CompletedAt = null });
                    break;
                default:
                    break;
            }
        }

        return plan;

        void Change(MilestoneId id, Func<Step, Step> change)
        {
            var index = plan.FindIndex(step => step.Id == id);
            if (index >= 0)
            {
                plan[index] = change(plan[index]);
            }
        }
    }

    private sealed record Step(
        MilestoneId Id,
        MilestoneType Type,
        DateTimeOffset Start,
        DateTimeOffset Due,
        DateTimeOffset? CompletedAt,
        DateTimeOffset DoneStart,
        double DoneDays)
    {
        public double Days => Math.Max(0, (Due - Start).TotalDays);
    }
}
