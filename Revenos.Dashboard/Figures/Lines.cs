using System.Collections.Immutable;

namespace Revenos.Dashboard.Figures;

/// <summary>One row or column of a map.</summary>
/// <param name="Key">How an address names it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Group">What it belongs to, where several things are called the same: a stage's pipeline; else null.</param>
public sealed record Line(string Key, string Name, string? Group = null)
{
    /// <summary>Its name where it stands alone: "New business · Propose".</summary>
    public string FullName => Group is null ? Name : $"{Group} · {Name}";
}

/// <summary>The rows or the columns of a map, in an order that ranks nobody: that of the thing itself, or the alphabet.</summary>
/// <param name="Dimension">By what they tell deals apart.</param>
/// <param name="Items">The lines.</param>
/// <param name="LeftOut">How many there are beyond the most that are shown.</param>
public sealed record Lines(Dimension Dimension, ImmutableArray<Line> Items, int LeftOut = 0)
{
    /// <summary>More than these nobody reads as a map.</summary>
    public const int Most = 40;

    /// <summary>The line that gathers the deals that drift, beside those of the signals or causes.</summary>
    public const string Drifting = "drifting";

    private readonly Dictionary<string, int> _index = Items.Select((line, index) => (line.Key, index)).ToDictionary(line => line.Key, line => line.index, StringComparer.Ordinal);

    /// <summary>Whether its lines say what is the matter with a deal, rather than which deal it is.</summary>
    public bool TellsTrouble => Dimension is Dimension.Signal or Dimension.Cause;

    /// <summary>Where a line is; -1 for one that is not there.</summary>
    public int IndexOf(string? key) => key is not null && _index.TryGetValue(key, out var index) ? index : -1;
}
