using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.Outgoing.Mail;

/// <summary>Hands letters to the mail server of the settings.</summary>
internal sealed class MailPost(IOptions<MailSettings> settings)
{
    /// <summary>Whether there is a mail server.</summary>
    public bool IsOn => settings.Value.IsOn;

    /// <exception cref="SmtpException">The server did not take it.</exception>
    public async Task Send(string to, string name, Letter letter, CancellationToken cancellation)
    {
        var mail = settings.Value;
        using var client = new SmtpClient(mail.Host, mail.Port)
        {
            EnableSsl = Enum.Parse<MailTls>(mail.Tls, ignoreCase: true) == MailTls.StartTls,
            Credentials = mail.User.Length > 0 ? new NetworkCredential(mail.User, mail.Password) : null,
        };
        using var message = new MailMessage(new MailAddress(mail.From), new MailAddress(to, name))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
        };

        // No answer of a machine that is away is wanted to what a machine wrote.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var page = AlternateView.CreateAlternateViewFromString(letter.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        message.AlternateViews.Add(page);
        await client.SendMailAsync(message, cancellation);
    }
}
