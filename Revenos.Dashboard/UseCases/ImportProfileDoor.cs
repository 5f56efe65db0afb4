using Microsoft.EntityFrameworkCore;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.UseCases;

/// <summary>Saves import profiles by name. Their content is checked by whoever reads it.</summary>
public sealed class ImportProfileDoor(IDbContextFactory<RevenosDbContext> contexts, TimeProvider time)
{
    /// <summary>Adds a profile, or puts another in its place.</summary>
    public async Task<Refusal?> Save(string name, string profile, Viewer? viewer, CancellationToken cancellation = default)
    {
        if ((Doors.Administrates(viewer) ?? Doors.PlainKey(name)) is { } refusal)
        {
            return refusal;
        }

        await using var context = contexts.CreateDbContext();
        var row = await context.ImportProfiles.FindAsync([name], cancellation);
        if (row is null)
        {
            row = new ImportProfileRow { Name = name, Profile = profile, SavedAt = default };
            context.ImportProfiles.Add(row);
        }

        row.Profile = profile;
        row.SavedAt = time.GetUtcNow().Stored();
        row.SavedBy = viewer?.Person;
        await context.SaveChangesAsync(cancellation);
        return null;
    }
}
