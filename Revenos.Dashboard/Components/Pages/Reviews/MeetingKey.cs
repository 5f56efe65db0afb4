namespace Revenos.Dashboard.Components.Pages.Reviews;

/// <summary>What a key asks for in a meeting.</summary>
public enum MeetingKey
{
    Next,
    Previous,
    Record,
    Leave,

    /// <summary>The first of the decisions; the others follow.</summary>
    First,
    Second,
    Third,
    Fourth,
    Fifth,
}
