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
    /// <param name="value">What the deal is worth; amounts of several currencies are compared as they stand.</param>
    /// <param name="severity">How far its signals are below: 0 to 4. Less than <see cref="LeastSeverity"/> counts as that.</param>
    /// <param name="age">How long it has waited; the day it came counts as one.</param>
    public static double WeightOf(decimal value, double severity, TimeSpan age) =>
        (double)Math.Max(value, 0m) * Math.Max(severity, LeastSeverity) * (1 + Math.Max(0, age.TotalDays));
}
