using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Inbox;

/// <summary>The whole inbox of whoever asks, or what is new in it.</summary>
public sealed class InboxExport(InboxQuery inbox, DirectoryQuery directory, ViewerClock clock) : ITableExport
{
    // What is kept is bounded by the days it is kept for and by the most of a day; it is read in slices all the same.
    private const int Slice = 500;

    public static string Page => Urls.Inbox();

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var state = InboxState.Parse(QueryHelpers.ParseQuery(query).GetValueOrDefault("show"), null);
        var text = new NotificationText(directory.Current.NameOf, clock);
        List<InboxItem> items = [];
        DateTimeOffset? before = null;
        do
        {
            var slice = await inbox.Load(viewer, state.UnreadOnly, before, Slice, cancellation);
            items.AddRange(slice.Items);
            before = slice.Next;
        }
        while (before is not null);

        return new("inbox", ["told at", "happened at", "what", "account", "deal", "sentence", "read"], items.Select(item => (ImmutableArray<string>)
        [
            CsvTable.Cell(item.MadeAt),
            CsvTable.Cell(item.At),
            NotificationText.Title(item.Kind, item.Detail),
            item.Deal?.Account ?? "",
            item.Deal?.Name ?? "",
            text.Sentence(item.Kind, item.At, item.Count, item.Detail),
            item.IsRead ? "yes" : "no",
        ]));
    }
}
