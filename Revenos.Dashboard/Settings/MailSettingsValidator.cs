using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Revenos.Dashboard.Settings;

/// <summary>Finds everything that is wrong with the settings of the mail server at once. One that is off is never wrong.</summary>
public sealed class MailSettingsValidator : IValidateOptions<MailSettings>
{
    private const int LastPort = 65_535;

    public ValidateOptionsResult Validate(string? name, MailSettings options)
    {
        string[] faults = options.IsOn ? [.. Faults(options)] : [];
        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(MailSettings settings)
    {
        if (settings.Port is < 1 or > LastPort)
        {
            yield return $"Mail:Port is {settings.Port}. Use 1 to 65535; 587 is usual.";
        }

        if (!Enum.TryParse<MailTls>(settings.Tls, ignoreCase: true, out var tls) || !Enum.IsDefined(tls))
        {
            yield return $"Mail:Tls is “{settings.Tls}”. Use StartTls or None.";
        }
        else if (tls == MailTls.None && settings.Password.Length > 0)
        {
            yield return "Mail:Tls is None, which would send Mail:Password in the clear. Use StartTls, or no password.";
        }

        if (!MailAddress.TryCreate(settings.From, out _))
        {
            yield return $"Mail:From is “{settings.From}”. Name the sender, such as revenos@example.com.";
        }

        if ((settings.User.Length == 0) != (settings.Password.Length == 0))
        {
            yield return "Mail:User and Mail:Password belong together. Set both or neither.";
        }
    }
}
