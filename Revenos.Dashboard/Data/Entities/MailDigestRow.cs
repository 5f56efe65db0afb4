using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>The e-mail of one person and day. Whoever puts the row in sends it: there is never a second one.</summary>
public sealed class MailDigestRow
{
    public required PersonId Person { get; init; }

    /// <summary>The day in the person's zone.</summary>
    public required DateOnly Day { get; init; }

    public required MailDigestState State { get; set; }

    public int Tries { get; set; }

    /// <summary>When it was sent, or when it may be tried again.</summary>
    public required DateTimeOffset At { get; set; }
}

/// <summary>How far an e-mail has come.</summary>
public enum MailDigestState
{
    /// <summary>A server is sending it, or broke off while it did: then it is not tried again, for it may have arrived.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>The mail server did not take it; it is tried again.</summary>
    Refused,

    /// <summary>It was tried often enough; what it would have told goes into the next day's.</summary>
    GivenUp,
}
