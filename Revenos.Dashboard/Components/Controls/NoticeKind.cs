namespace Revenos.Dashboard.Components.Controls;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>Good to know.</summary>
    Plain,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>Look at this before going on.</summary>
    Attention,

    /// <summary>It was not done, and why.</summary>
    Refused,
}
