namespace Revenos.Dashboard.Components.Layout;

/// <summary>What every page says of the workspace it shows.</summary>
/// <param name="IsDemo">Whether its companies and people are made up.</param>
public sealed record WorkspaceFace(bool IsDemo);
