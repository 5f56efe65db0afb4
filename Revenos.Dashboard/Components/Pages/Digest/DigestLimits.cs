namespace Revenos.Dashboard.Components.Pages.Digest;

/// <summary>How much of each part is told.</summary>
/// <param name="Currencies">Currencies.</param>
/// <param name="Changed">Deals a kind of change.</param>
/// <param name="Reviews">Deals before the leadership.</param>
/// <param name="Drifting">Deals that drift.</param>
/// <param name="Ahead">Deals that will.</param>
/// <param name="Pauses">Pauses.</param>
/// <param name="Stages">Stages.</param>
internal sealed record DigestLimits(int Currencies, int Changed, int Reviews, int Drifting, int Ahead, int Pauses, int Stages)
{
    /// <summary>What two sheets of A4 hold with every line at its longest; a test prints them.</summary>
    public static DigestLimits TwoSheets { get; } = new(4, 3, 5, 7, 6, 4, 6);

    /// <summary>All of it, for a file.</summary>
    public static DigestLimits None { get; } = new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);
}
