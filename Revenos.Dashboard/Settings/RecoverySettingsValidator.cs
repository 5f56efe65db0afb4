using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Options;
using Revenos.Core.Recovery;

namespace Revenos.Dashboard.Settings;

/// <summary>Reads the settings of the way back, and finds everything that is wrong with them at once.</summary>
public sealed class RecoverySettingsValidator : IValidateOptions<RecoverySettings>
{
    private const int Weekdays = 7;

    public ValidateOptionsResult Validate(string? name, RecoverySettings options)
    {
        string[] faults = [.. OptionsOf(options).Validate().Select(fault => $"Recovery:{fault.Text}"), .. Faults(options.Calendar)];
        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>The terms that valid settings mean.</summary>
    public static RecoveryTerms TermsOf(RecoverySettings settings)
    {
        var calendar = settings.Calendar;
        var off = calendar.DaysOff.Select(day => Enum.Parse<DayOfWeek>(day, ignoreCase: true)).ToImmutableHashSet();
        return new RecoveryTerms(OptionsOf(settings), new WorkingCalendar(
            TimeZoneInfo.FindSystemTimeZoneById(calendar.TimeZone),
            off.IsEmpty ? WorkingCalendar.Default.DaysOff : off,
            [.. calendar.Holidays.Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))]));
    }

    private static RecoveryOptions OptionsOf(RecoverySettings settings) => new()
    {
        ObservationWorkingDays = settings.ObservationWorkingDays,
        ReviewWorkingDays = settings.ReviewWorkingDays,
        MostPauses = settings.MostPauses,
        LongestPauseDays = settings.LongestPauseDays,
    };

    private static IEnumerable<string> Faults(CalendarSettings calendar)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(calendar.TimeZone, out _))
        {
            yield return $"Recovery:Calendar:TimeZone is “{calendar.TimeZone}”. Use an IANA name such as Europe/Berlin, or UTC.";
        }

        foreach (var day in calendar.DaysOff.Where(day => !Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out _)))
        {
            yield return $"Recovery:Calendar:DaysOff has “{day}”. Use English weekdays such as Saturday.";
        }

        if (calendar.DaysOff.Distinct(StringComparer.OrdinalIgnoreCase).Count() >= Weekdays)
        {
            yield return "Recovery:Calendar:DaysOff names every weekday. Leave at least one to work on.";
        }

        foreach (var day in calendar.Holidays.Where(day => !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
        {
            yield return $"Recovery:Calendar:Holidays has “{day}”. Write days as 2026-12-25.";
        }
    }
}
