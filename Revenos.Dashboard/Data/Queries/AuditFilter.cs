using System.Globalization;
using Revenos.Core.Recovery;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Queries;

/// <summary>Which rows of the ledger somebody asks for; a part that is null narrows nothing.</summary>
/// <param name="Deal">One deal.</param>
/// <param name="Person">Who wrote it down.</param>
/// <param name="Kind">The stable name of the kind of fact.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="From">The first day of recording.</param>
/// <param name="To">The last day of recording.</param>
/// <param name="Zone">Whose days these are.</param>
public sealed record AuditFilter(DealId? Deal, PersonId? Person, string? Kind, string? Source, DateOnly? From, DateOnly? To, TimeZoneInfo Zone)
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Whether anything is left out.</summary>
    public bool IsNarrowed => Deal is not null || Person is not null || Kind is not null || Source is not null || From is not null || To is not null;

    /// <summary>The first instant of recording that counts.</summary>
    public DateTimeOffset? Since => From is { } day ? Calendar.StartOf(day) : null;

    /// <summary>The first instant of recording that no longer counts.</summary>
    public DateTimeOffset? Until => To is { } day && day < DateOnly.MaxValue ? Calendar.StartOf(day.AddDays(1)) : null;

    private WorkingCalendar Calendar => WorkingCalendar.Default with { Zone = Zone };

    /// <summary>The parts as they stand in an address, in order.</summary>
    public IEnumerable<(string Key, string? Value)> Parts =>
    [
        ("deal", Deal?.ToString()),
        ("person", Person?.Value),
        ("kind", Kind),
        ("source", Source),
        ("from", From?.ToString(DayForm, CultureInfo.InvariantCulture)),
        ("to", To?.ToString(DayForm, CultureInfo.InvariantCulture)),
    ];

    /// <summary>The filter that an address names; what nobody understands narrows nothing.</summary>
    /// <param name="part">The value of a part; null where the address has none.</param>
    /// <param name="zone">Whose days are meant.</param>
    public static AuditFilter Parse(Func<string, string?> part, TimeZoneInfo zone) => new(
        Guid.TryParse(part("deal"), out var deal) ? new DealId(deal) : null,
        Text(part("person")) is { } person ? new PersonId(person) : null,
        Text(part("kind")),
        Text(part("source")),
        Day(part("from")),
        Day(part("to")),
        zone);

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 and <= 200 } known ? known : null;

    // A day at either end of time has no instant beside it.
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999 ? day : null;
}
