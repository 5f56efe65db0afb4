namespace Revenos.Dashboard.Settings;

/// <summary>The mail server, section "Mail" of the settings. Without a host no e-mail is sent.</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    /// <summary>The name of the mail server; empty for no e-mail.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected: see <see cref="MailTls"/>.</summary>
    public string Tls { get; set; } = nameof(MailTls.StartTls);

    /// <summary>Who signs in to it; empty for nobody.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Who the e-mail comes from: "revenos@example.com" or "Revenos &lt;revenos@example.com&gt;".</summary>
    public string From { get; set; } = "";

    /// <summary>Whether e-mail is sent.</summary>
    public bool IsOn => Host.Length > 0;
}

/// <summary>How the connection to a mail server is protected.</summary>
public enum MailTls
{
    /// <summary>By the command STARTTLS; a server that does not offer it gets no e-mail.</summary>
    StartTls,

    /// <summary>Not at all: for a mail server on this machine.</summary>
    None,
}
