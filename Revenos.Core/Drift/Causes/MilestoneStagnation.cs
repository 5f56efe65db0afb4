using Revenos.Core.Drift.Signals.Velocity;

namespace Revenos.Core.Drift.Causes;

/// <summary>Velocity is below. With density at or above its threshold people are busy without getting anywhere, which calls for another answer.</summary>
internal static class MilestoneStagnation
{
    public static Cause? Find(Scene scene)
    {
        if (!scene.IsBelow(Signal.MilestoneVelocity))
        {
            return null;
        }

        var options = scene.Options.Velocity;
        var kind = scene.IsAtOrAbove(Signal.EngagementDensity)
            ? CauseKind.ActivityWithoutProgression
            : CauseKind.MilestoneStagnation;
        return new Cause(
            kind,
            [.. VelocityMeasure.Contributions(scene.Deal, options, scene.At).Where(late => late.Amount < options.Threshold).Select(late => late.Fact)],
            VelocityMeasure.Overdue(scene.Deal, scene.At).Max(late => (double?)late.DaysPastDue));
    }
}
