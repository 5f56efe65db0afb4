using System.Net.Mail;
using Microsoft.Extensions.Options;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Settings;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Dashboard.Outgoing.Mail;

/// <summary>Looks every minute for whom an e-mail is due, and sends it. What fell due while the server was off goes out the same day.</summary>
internal sealed class DigestRounds(
    MailQueueQuery queue,
    InboxQuery inbox,
    AccountQuery accounts,
    DirectoryQuery directory,
    MailDoor door,
    MailPost post,
    IOptions<ServerSettings> server,
    IOptions<NotificationSettings> settings,
    TimeProvider time,
    ILogger<DigestRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!post.IsOn)
        {
            return;
        }

        using var ticks = new PeriodicTimer(Every, time);
        try
        {
            do
            {
                await Round(stoppingToken);
            }
            while (await ticks.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; the next start looks again.
        }
    }

    /// <summary>Sends every e-mail that is due now.</summary>
    /// <returns>How many were sent.</returns>
    internal async Task<int> Round(CancellationToken stopping)
    {
        try
        {
            var waiting = await queue.Waiting(time.GetUtcNow().AddDays(-settings.Value.KeptDays), stopping);
            if (waiting.IsEmpty)
            {
                return 0;
            }

            var readers = (await accounts.AllAsync(stopping)).Where(account => !account.IsDisabled && account.Email.Length > 0).ToDictionary(account => account.Viewer.Person);
            var sent = 0;
            foreach (var (person, minute) in waiting)
            {
                sent += readers.TryGetValue(person, out var reader) && await Send(reader, minute, stopping) ? 1 : 0;
            }

            return sent;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "E-mails could not be sent; the next round tries again");
            return 0;
        }
    }

    private async Task<bool> Send(Account reader, int? minute, CancellationToken stopping)
    {
        var calendar = directory.Current.Recovery.Calendar;
        var zone = reader.TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var own) ? own : calendar.Zone;
        var at = minute is { } chosen ? TimeOnly.MinValue.AddMinutes(chosen) : NotificationChoices.Default.MailAt;
        if (MailSchedule.Due(time.GetUtcNow(), at, zone, calendar) is not { } due)
        {
            return false;
        }

        // What came after the time of day waits for the next one.
        var items = (await inbox.LoadForMail(reader.Viewer, stopping)).Where(item => item.MadeAt <= due.Until).ToList();
        if (items.Count == 0 || !await door.Claim(reader.Viewer.Person, due.Day, stopping))
        {
            return false;
        }

        var clock = new ViewerClock(time);
        clock.Use(zone.Id, null);
        var letter = new Digest(directory.Current.NameOf, clock, server.Value.LinkTo).Of(reader.Name, [.. items]);
        try
        {
            await post.Send(reader.Email, reader.Name, letter, stopping);
        }
        catch (Exception fault) when (fault is SmtpException or IOException)
        {
            logger.LogWarning(fault, "The mail server did not take the e-mail of {Day}", due.Day);
            await door.Refused(reader.Viewer.Person, due.Day, CancellationToken.None);
            return false;
        }

        await door.Sent(reader.Viewer.Person, due.Day, [.. items.Select(item => item.Id)], CancellationToken.None);
        return true;
    }
}
