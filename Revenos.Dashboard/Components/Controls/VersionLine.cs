namespace Revenos.Dashboard.Components.Controls;

/// <summary>One version of something that is set up: who made it, when, and what it changed.</summary>
/// <param name="At">When it came into force.</param>
/// <param name="By">The name of whoever made it.</param>
/// <param name="What">What differs from the version before, as a sentence.</param>
public sealed record VersionLine(DateTimeOffset At, string By, string What);
