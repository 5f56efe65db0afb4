namespace Revenos.Core.Courses;

/// <summary>The severity of a deal at the beginning of a week.</summary>
/// <param name="Monday">Monday 00:00 UTC.</param>
/// <param name="Severity">The severity then: over 0, at most 4; kept to seven digits.</param>
public readonly record struct SeveritySample(DateTimeOffset Monday, double Severity);
