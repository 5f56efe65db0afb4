using System.Collections;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Revenos.Core.Drift;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Tests.TestKit;

/// <summary>The rows that lists and totals read, in full, so that two stores can be compared.</summary>
internal static class ReadModels
{
    public static async Task<List<string>> ToldAsync(TestStore store)
    {
        await using var context = store.Contexts.CreateDbContext();
        var rows = await context.Deals.AsNoTracking().Include(row => row.Colleagues).OrderBy(row => row.Id).ToListAsync(TestContext.Current.CancellationToken);
        return [.. rows.Select(row => string.Join('|', typeof(DealRow).GetProperties().Select(property => property.GetValue(row) switch
        {
            byte[] bytes => Convert.ToHexString(bytes),
            IEnumerable<DealColleagueRow> colleagues => string.Join(',', colleagues.Select(colleague => colleague.Person)),
            Outlook outlook => JsonSerializer.Serialize(outlook),
            IEnumerable list and not string => string.Join(',', list.Cast<object>()),
            var value => value?.ToString(),
        })))];
    }
}
