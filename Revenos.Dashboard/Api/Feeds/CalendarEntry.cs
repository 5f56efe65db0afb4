namespace Revenos.Dashboard.Api.Feeds;

/// <summary>A whole day in a calendar.</summary>
/// <param name="Uid">Its name, the same for ever, whatever else becomes of it.</param>
/// <param name="Sequence">Higher whenever it was changed.</param>
/// <param name="ChangedAt">When it was last changed.</param>
/// <param name="Day">The day.</param>
/// <param name="Summary">What stands on it.</param>
/// <param name="Description">What one needs to know; may have lines.</param>
/// <param name="Address">The page that it leads to.</param>
/// <param name="Category">What kind of day it is.</param>
public sealed record CalendarEntry(
    string Uid,
    long Sequence,
    DateTimeOffset ChangedAt,
    DateOnly Day,
    string Summary,
    string Description,
    Uri Address,
    string Category);
