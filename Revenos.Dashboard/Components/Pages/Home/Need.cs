namespace Revenos.Dashboard.Components.Pages.Home;

/// <summary>Why a deal is on somebody's page today, the most pressing first.</summary>
public enum Need
{
    /// <summary>It drifts.</summary>
    Drifting,

    /// <summary>Its pause is over and nobody has said how it goes on.</summary>
    PauseEnded,

    /// <summary>It will drift within a week if nothing happens.</summary>
    DriftsSoon,

    /// <summary>One signal is below its threshold.</summary>
    Watch,
}
