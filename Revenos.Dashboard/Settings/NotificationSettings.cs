using System.ComponentModel.DataAnnotations;

namespace Revenos.Dashboard.Settings;

/// <summary>What people are told, section "Notifications" of the settings.</summary>
public sealed class NotificationSettings
{
    public const string Section = "Notifications";

    /// <summary>How many things one person is told one by one in a day; of the rest only the number.</summary>
    [Range(1, 1_000)]
    public int MostPerDay { get; set; } = 20;

    /// <summary>After how many days they leave the inbox.</summary>
    [Range(1, 3_650)]
    public int KeptDays { get; set; } = 90;
}
