namespace Revenos.Dashboard.Data.Entities;

/// <summary>What this database is. There is one row.</summary>
public sealed class WorkspaceRow
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required WorkspaceKind Kind { get; set; }

    /// <summary>The seed the demo was made from; null for any other workspace.</summary>
    public int? Seed { get; set; }

    public required DateTimeOffset MadeAt { get; set; }

    /// <summary>The form of the read models; another one than the code's is made anew from the ledger at start.</summary>
    public required int ReadModelForm { get; set; }
}

/// <summary>What a workspace is for.</summary>
public enum WorkspaceKind
{
    /// <summary>Nothing is in it yet.</summary>
    Empty,

    /// <summary>Made up, to try the product.</summary>
    Demo,

    /// <summary>Real.</summary>
    Own,
}
