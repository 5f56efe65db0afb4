using Revenos.Core.Values;

namespace Revenos.Core.Recovery;

/// <summary>In which order leadership takes up what waits for it.</summary>
public static class ReviewOrder
{
    /// <summary>A deal whose signals hold was still brought forward by somebody: it is never put off for ever.</summary>
    public const double LeastSeverity = 0.1;

    /// <summary>
    /// Value × severity × age: what is worth more, has drifted further and has waited longer comes first. Never falls when one of
    /// the three rises.
    /// </summary>
    /// <param name="worth">How many times the usual value of its currency the deal is worth: see <see cref="UsualValues"/>. Amounts of two currencies are never compared.</param>
    /// <param name="severity">How far its signals are below: 0 to 4. Less than <see cref="LeastSeverity"/> counts as that.</param>
    /// <param name="age">How long it has waited; the day it came counts as one.</param>
    public static double WeightOf(double worth, double severity, TimeSpan age) =>
        Math.Max(worth, 0) * Math.Max(severity, LeastSeverity) * (1 + Math.Max(0, age.TotalDays));
}
