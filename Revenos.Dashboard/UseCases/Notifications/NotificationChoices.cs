using System.Collections.Immutable;
using Revenos.Core.Notifications;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.UseCases.Notifications;

/// <summary>How a person wants to be told.</summary>
/// <param name="Deliveries">One way a topic.</param>
/// <param name="MailAt">When the daily e-mail goes out, on the person's wall clock.</param>
public sealed record NotificationChoices(ImmutableDictionary<NotificationTopic, NotificationDelivery> Deliveries, TimeOnly MailAt)
{
    /// <summary>For whoever never chose: everything, and an e-mail at eight on working days.</summary>
    public static NotificationChoices Default { get; } = new(
        Enum.GetValues<NotificationTopic>().ToImmutableDictionary(topic => topic, _ => NotificationDelivery.AppAndMail),
        new TimeOnly(8, 0));

    public NotificationDelivery this[NotificationTopic topic] => Deliveries.GetValueOrDefault(topic, NotificationDelivery.AppAndMail);

    internal static NotificationChoices Of(NotificationChoiceRow? row) => row is null ? Default : new(
        ImmutableDictionary.CreateRange<NotificationTopic, NotificationDelivery>(
        [
            new(NotificationTopic.Drift, row.Drift),
            new(NotificationTopic.Escalation, row.Escalation),
            new(NotificationTopic.Decision, row.Decision),
            new(NotificationTopic.Pause, row.Pause),
        ]),
        TimeOnly.MinValue.AddMinutes(row.MailMinute));
}
