namespace Revenos.Core.Notifications;

/// <summary>What a person is told of.</summary>
public enum NotificationKind
{
    /// <summary>A deal began to drift for the first time.</summary>
    DriftBegan,

    /// <summary>A deal drifts again that had drifted before.</summary>
    DriftReturned,

    /// <summary>A deal no longer drifts.</summary>
    DriftEnded,

    /// <summary>A deal came before the leadership.</summary>
    Escalated,

    /// <summary>Leadership decided.</summary>
    Decided,

    /// <summary>The re-engagement date of a pause was reached.</summary>
    PauseDue,

    /// <summary>More happened in a day than one person is told one by one.</summary>
    MoreToday,

    /// <summary>A webhook was turned off, because its receiver failed too often.</summary>
    WebhookOff,
}

/// <summary>What a person can choose to be told of, and how.</summary>
public enum NotificationTopic
{
    /// <summary>A deal begins to drift, comes back to it, or leaves it.</summary>
    Drift,

    /// <summary>A deal comes before the leadership.</summary>
    Escalation,

    /// <summary>Leadership decides.</summary>
    Decision,

    /// <summary>A pause falls due.</summary>
    Pause,
}

/// <summary>How a person is told.</summary>
public enum NotificationDelivery
{
    /// <summary>In the inbox, and in the daily e-mail.</summary>
    AppAndMail,

    /// <summary>In the inbox alone.</summary>
    App,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>What brought a deal back from drift.</summary>
public enum Remedy
{
    /// <summary>Something else, such as a correction or other thresholds.</summary>
    Other,

    /// <summary>Its owner re-anchored it.</summary>
    Reanchoring,

    /// <summary>People were in touch again.</summary>
    Engagement,

    /// <summary>Fresh evidence.</summary>
    Evidence,

    /// <summary>A promise was made or climbed the ladder.</summary>
    Commitment,

    /// <summary>A milestone was reached, or the plan moved.</summary>
    Plan,

    /// <summary>It was laid to rest.</summary>
    Pause,
}

/// <summary>Which topic a kind belongs to.</summary>
public static class NotificationTopics
{
    /// <summary>The topic of a kind; null for what everybody is told whom it concerns.</summary>
    public static NotificationTopic? Of(NotificationKind kind) => kind switch
    {
        NotificationKind.DriftBegan or NotificationKind.DriftReturned or NotificationKind.DriftEnded => NotificationTopic.Drift,
        NotificationKind.Escalated => NotificationTopic.Escalation,
        NotificationKind.Decided => NotificationTopic.Decision,
        NotificationKind.PauseDue => NotificationTopic.Pause,
        NotificationKind.MoreToday or NotificationKind.WebhookOff => null,
    };
}
