using System.ComponentModel.DataAnnotations;

namespace Revenos.Dashboard.Settings;

/// <summary>How webhooks are told, section "Webhooks" of the settings.</summary>
public sealed class WebhookSettings
{
    public const string Section = "Webhooks";

    /// <summary>Whether a webhook may lie in a private network. Whoever keeps webhooks could reach every machine of it through this server.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How often one delivery is tried.</summary>
    [Range(1, 20)]
    public int MostTries { get; set; } = 8;

    /// <summary>After how many failed tries in a row a webhook is turned off.</summary>
    [Range(1, 1_000)]
    public int FailuresUntilOff { get; set; } = 24;

    /// <summary>How many seconds a receiver has for its answer.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 10;
}
