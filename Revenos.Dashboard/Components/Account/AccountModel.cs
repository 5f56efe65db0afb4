using System.Globalization;
using Microsoft.Extensions.Options;
using Revenos.Core.Notifications;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Dashboard.Components.Account;

/// <summary>What somebody may say about themselves.</summary>
public sealed class AccountModel(OwnAccount own, SignInService sessions, ViewerSource viewers, InboxDoor inbox, IOptions<MailSettings> mail, TimeProvider time)
{
    public string Email { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? TimeZone { get; private set; }

    public string Role { get; private set; } = "";

    /// <summary>How they want to be told.</summary>
    public NotificationForm Choices { get; private set; } = Form(NotificationChoices.Default);

    /// <summary>When the e-mail goes out, in words.</summary>
    public string MailHint => mail.Value.IsOn
        ? "On working days, in your time zone, and only when there is something new."
        : "This installation sends no e-mail; an administrator can name a mail server in its settings.";

    public Refusal? Refusal { get; private set; }

    /// <summary>Every zone that this server knows, from west to east.</summary>
    public IReadOnlyList<(string Id, string Text)> Zones { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var account = await viewers.AccountAsync(cancellationToken);
        (Email, Name, TimeZone, Role) = (account.Email, account.Name, account.TimeZone, account.Viewer.Role.ToString());
        Choices = Form(await inbox.Choices(account.Viewer.Person, cancellationToken));
        var now = time.GetUtcNow();
        Zones =
        [
            .. from zone in TimeZoneInfo.GetSystemTimeZones()
               where zone.HasIanaId
               let offset = zone.GetUtcOffset(now)
               orderby offset, zone.Id
               select (zone.Id, $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{offset:hh\\:mm} {zone.Id.Replace('_', ' ')}"),
        ];
    }

    /// <summary>Whether it was saved. The session is begun anew, since it carries the name.</summary>
    public async Task<bool> SaveAsync(HttpContext context, string? name, string? timeZone)
    {
        var account = await viewers.AccountAsync(context.RequestAborted);
        Refusal = await own.ChangeProfileAsync(account.Id, name, timeZone);
        if (Refusal is null)
        {
            await sessions.BeginAsync(context, account.Id);
        }

        (Name, TimeZone) = (name ?? "", timeZone);
        return Refusal is null;
    }

    /// <summary>Keeps how they want to be told; what a form does not say stays as it is.</summary>
    public async Task ChooseAsync(IReadOnlyDictionary<NotificationTopic, string?> wanted, string? mailAt, CancellationToken cancellationToken)
    {
        var account = await viewers.AccountAsync(cancellationToken);
        var present = await inbox.Choices(account.Viewer.Person, cancellationToken);
        var deliveries = present.Deliveries.SetItems(
            from choice in wanted
            let delivery = Enum.TryParse<NotificationDelivery>(choice.Value, out var known) && Enum.IsDefined(known) ? known : present[choice.Key]
            select KeyValuePair.Create(choice.Key, delivery));
        var at = TimeOnly.TryParseExact(mailAt, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : present.MailAt;
        await inbox.Choose(account.Viewer.Person, new NotificationChoices(deliveries, at), cancellationToken);
    }

    private static NotificationForm Form(NotificationChoices choices) => new(choices.Deliveries, choices.MailAt);
}
