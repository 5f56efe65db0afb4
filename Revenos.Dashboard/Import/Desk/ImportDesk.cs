using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Import.Running;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.Import.Desk;

/// <summary>
/// Where handed-in files lie until they are imported. At most twenty jobs: the oldest at rest makes room, and all go after a day and
/// with the process.
/// </summary>
public sealed class ImportDesk(ImportRunner runner, DataPlace place, TimeProvider time, ILogger<ImportDesk> logger)
{
    /// <summary>How many files are handed in together at most.</summary>
    public const int MostFiles = 30;

    private const int MostJobs = 20;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, ImportJob> _jobs = new(StringComparer.Ordinal);

    private string Folder => Path.Combine(place.Folder, "import", "handed-in");

    /// <summary>A folder of its own for files that are about to come in.</summary>
    public (string Key, string Folder) Prepare()
    {
        if (_jobs.IsEmpty && Directory.Exists(Folder))
        {
            // What an earlier process left behind.
            Directory.Delete(Folder, recursive: true);
        }

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return (key, Directory.CreateDirectory(Path.Combine(Folder, key)).FullName);
    }

    /// <summary>Looks at files that came in.</summary>
    public ImportJob Take(string key, string folder, IEnumerable<SourceFile> files, PersonId owner)
    {
        MakeRoom();
        var job = new ImportJob(key, owner, time.GetUtcNow(), folder, [.. files.Select(file => LookedAt.Of(file))]);
        _jobs[key] = job;
        return job;
    }

    /// <summary>A job of that person; null when there is none.</summary>
    public ImportJob? Find(string? key, PersonId owner) => key is not null && _jobs.TryGetValue(key, out var job) && job.Owner == owner ? job : null;

    public ImmutableArray<ImportJob> Of(PersonId owner) => [.. _jobs.Values.Where(job => job.Owner == owner).OrderByDescending(job => job.Made)];

    /// <summary>Begins an import; it goes on when its screen is gone.</summary>
    public Task Start(ImportJob job, ImportRequest request, Viewer viewer) => job.Run(runner, request, viewer, logger);

    private void MakeRoom()
    {
        var old = time.GetUtcNow() - Kept;
        var resting = _jobs.Values.Where(job => !job.IsRunning).OrderBy(job => job.Made).ToList();
        foreach (var job in resting.Where((job, i) => job.Made < old || i <= _jobs.Count - MostJobs))
        {
            if (_jobs.TryRemove(job.Key, out _))
            {
                Directory.Delete(job.Folder, recursive: true);
            }
        }
    }
}
