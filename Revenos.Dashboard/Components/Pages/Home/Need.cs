namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>Why a deal is on somebody's page today: what needs them first, then what waits for others or only for time.</summary>
public enum Need
{
    /// <summary>It drifts, and nobody has answered it yet.</summary>
    Drifting,

    /// <summary>Its pause is over and nobody has said how it goes on.</summary>
    PauseEnded,

    /// <summary>It will drift within a week if nothing happens.</summary>
    DriftsSoon,

    /// <summary>It waits for the leadership's decision.</summary>
    Escalated,

    /// <summary>One signal is below its threshold.</summary>
    Watch,

    /// <summary>It was re-anchored and is being observed.</summary>
    Reanchored,
}
