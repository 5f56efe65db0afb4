namespace Revenos.Core.Recovery;

/// <summary>What the way back goes by in a workspace.</summary>
/// <param name="Options">Its limits.</param>
/// <param name="Calendar">Which days count.</param>
public sealed record RecoveryTerms(RecoveryOptions Options, WorkingCalendar Calendar)
{
    /// <summary>The defaults.</summary>
    public static RecoveryTerms Default { get; } = new(RecoveryOptions.Default, WorkingCalendar.Default);

    /// <summary>When the observation of a deal ends that begins at an instant.</summary>
    public DateTimeOffset ObservedUntil(DateTimeOffset from) => Calendar.EndOfWorkingDay(from, Options.ObservationWorkingDays);

    /// <summary>When leadership should have decided on an escalation of an instant.</summary>
    public DateTimeOffset ReviewBy(DateTimeOffset escalated) => Calendar.EndOfWorkingDay(escalated, Options.ReviewWorkingDays);
}
