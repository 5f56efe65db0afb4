namespace Revenos.Dashboard.Data.Entities;

/// <summary>A key that sessions and forms are signed with, where several servers share them.</summary>
public sealed class ProtectionKeyRow
{
    /// <summary>The key's own name.</summary>
    public required string Name { get; init; }

    /// <summary>The key as the XML that the framework writes.</summary>
    public required string Content { get; init; }
}
