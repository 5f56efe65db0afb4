namespace Revenos.Dashboard.Components.Controls;

/// <summary>How a date is written.</summary>
public enum DateForm
{
    /// <summary>"in 3 days (Thu 3 Dec)".</summary>
    Both,

    /// <summary>"Thu 3 Dec".</summary>
    Day,

    /// <summary>"in 3 days".</summary>
    Relative,

    /// <summary>"Thu 3 Dec, 14:20".</summary>
    Instant,
}
