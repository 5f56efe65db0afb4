using System.Collections.Immutable;
using System.Globalization;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Audit;

/// <summary>What the page shows of the ledger.</summary>
/// <param name="Asked">What was asked for, as its address has it.</param>
/// <param name="Count">How many rows match over all pages.</param>
/// <param name="Rows">Those of this page, the latest first.</param>
/// <param name="DealName">The one deal that is shown; null for all.</param>
/// <param name="OlderUrl">The address of the next page; null on the last.</param>
/// <param name="LatestUrl">The address of the first page; null on it.</param>
/// <param name="CsvUrl">All matching rows for a spreadsheet.</param>
/// <param name="NdjsonUrl">All matching rows as they are stored.</param>
public sealed record AuditView(
    AuditAsk Asked, int Count, ImmutableArray<AuditLine> Rows, string? DealName, string? OlderUrl, string? LatestUrl, string CsvUrl, string NdjsonUrl);

/// <summary>One row of the ledger, for people to read.</summary>
/// <param name="Deal">Its deal.</param>
/// <param name="About">The account and the deal.</param>
/// <param name="DealUrl">The audit of this deal alone.</param>
/// <param name="Sequence">Its place in the deal's ledger.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="Actor">Who wrote it down.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="IsLate">Whether it was written down on a later day than it happened.</param>
/// <param name="Hash">Its whole hash.</param>
public sealed record AuditLine(
    DealId Deal, string About, string DealUrl, long Sequence, string Sentence, string Actor, string Source, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, bool IsLate, string Hash)
{
    /// <summary>Enough of the hash to tell it apart.</summary>
    public string ShortHash => Hash[..10];
}

/// <summary>What was asked for, each part as the address has it; null where it narrows nothing.</summary>
public sealed record AuditAsk(string? Deal, string? Person, string? Kind, string? Source, string? From, string? To, string? Before)
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The day of a part; null where it names none.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A day as a part.</summary>
    public static string? Text(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture);
}

/// <summary>One choice of a filter.</summary>
public sealed record AuditChoice(string Value, string Word);

/// <summary>How far the chain was followed.</summary>
/// <param name="Share">0 to 1; null before it began.</param>
/// <param name="Done">How many facts.</param>
/// <param name="All">Of how many.</param>
public sealed record AuditProgress(double Share, long Done, long All);

/// <summary>What following the chain found.</summary>
/// <param name="IsWhole">Whether all is as it was written.</param>
/// <param name="Text">In a sentence.</param>
public sealed record AuditVerdict(bool IsWhole, string Text);
