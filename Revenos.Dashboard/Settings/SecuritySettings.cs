using System.ComponentModel.DataAnnotations;

namespace Revenos.Dashboard.Settings;

/// <summary>Limits for visitors and accounts, section "Security" of the settings.</summary>
public sealed class SecuritySettings
{
    public const string Section = "Security";

    /// <summary>How often a minute one address may try to sign in, set up or use a one-time link.</summary>
    [Range(1, 10_000)]
    public int SignInTriesPerMinute { get; set; } = 20;

    /// <summary>How many pages one account may have open on one server at a time; each tab is one.</summary>
    [Range(1, 1_000)]
    public int ScreensPerAccount { get; set; } = 25;

    /// <summary>After how many hours without a request a session ends.</summary>
    [Range(1, 720)]
    public int SessionHours { get; set; } = 12;
}
