namespace Revenos.Dashboard.Settings;

/// <summary>The way back, section "Recovery" of the settings.</summary>
public sealed class RecoverySettings
{
    public const string Section = "Recovery";

    /// <summary>How many working days a re-anchored deal is observed.</summary>
    public int ObservationWorkingDays { get; set; } = 10;

    /// <summary>Within how many working days leadership should decide on an escalated deal.</summary>
    public int ReviewWorkingDays { get; set; } = 5;

    /// <summary>How often a deal may rest, extensions included, before leadership has to agree.</summary>
    public int MostPauses { get; set; } = 2;

    /// <summary>How many days ahead a re-engagement date may lie before leadership has to agree.</summary>
    public int LongestPauseDays { get; set; } = 365;

    /// <summary>Which days count.</summary>
    public CalendarSettings Calendar { get; set; } = new();
}

/// <summary>The calendar of the company, section "Recovery:Calendar".</summary>
public sealed class CalendarSettings
{
    /// <summary>The IANA name of the time zone whose days are counted, such as Europe/Berlin.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The weekdays that are no working days, by their English names. Saturday and Sunday where none is named.</summary>
    public string[] DaysOff { get; set; } = [];

    /// <summary>Single days that are no working days, such as 2026-12-25.</summary>
    public string[] Holidays { get; set; } = [];
}
