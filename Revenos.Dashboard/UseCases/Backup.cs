using System.ComponentModel;
using System.Diagnostics;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Revenos.Core.Outcomes;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Settings;

namespace Revenos.Dashboard.UseCases;

/// <summary>
/// Writes everything into one zip archive while others go on working: the database as of one instant, and the files handed in
/// as evidence. Files are stored before the facts that name them and never removed, so copied after the database none is missing.
/// </summary>
public sealed class Backup(IDbContextFactory<RevenosDbContext> contexts, DataPlace place)
{
    /// <summary>The entry with a PostgreSQL database, in the form that pg_restore reads.</summary>
    public const string DumpEntry = "revenos.pgdump";

    /// <summary>The program that dumps PostgreSQL; a test names one that is missing.</summary>
    internal string DumpProgram { get; init; } = "pg_dump";

    /// <summary>Writes the archive. Unpacked into an empty data folder it is restored; a PostgreSQL database is then read in with pg_restore.</summary>
    /// <returns>The full path of the archive, or why there is none.</returns>
    public async Task<Outcome<string>> Write(string file, CancellationToken cancellation = default)
    {
        var path = Path.GetFullPath(file);
        if (File.Exists(path))
        {
            return StoreRefusals.FileExists(path);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        var database = path + ".database";
        try
        {
            if (await (place.Provider == DataProvider.Sqlite ? Copy(database, cancellation) : Dump(database, cancellation)) is { } refusal)
            {
                return refusal;
            }

            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite))
            {
                await Pack(stream, database, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path);
            return path;
        }
        finally
        {
            File.Delete(unfinished);
            File.Delete(database);
        }
    }

    private async Task<Refusal?> Copy(string target, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        await context.Database.ExecuteSqlAsync($"VACUUM INTO {target}", cancellation);
        return null;
    }

    private async Task<Refusal?> Dump(string target, CancellationToken cancellation)
    {
        var server = new NpgsqlConnectionStringBuilder(place.ConnectionString);
        var start = new ProcessStartInfo(DumpProgram, ["--format=custom", "--no-owner", "--no-password", $"--file={target}"]) { RedirectStandardError = true };
        (string Name, string? Value)[] reached =
        [
            ("PGHOST", server.Host), ("PGPORT", server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("PGDATABASE", server.Database), ("PGUSER", server.Username), ("PGPASSWORD", server.Password),
        ];
        foreach (var (name, value) in reached.Where(item => !string.IsNullOrEmpty(item.Value)))
        {
            // By the environment: other users of the machine can read the arguments of a process.
            start.Environment[name] = value;
        }

        try
        {
            using var dump = Process.Start(start)!;
            var said = await dump.StandardError.ReadToEndAsync(cancellation);
            await dump.WaitForExitAsync(cancellation);
            return dump.ExitCode == 0 ? null : StoreRefusals.DumpFailed(said.Trim());
        }
        catch (Win32Exception)
        {
            return StoreRefusals.DumpMissing;
        }
    }

    private async Task Pack(Stream stream, string database, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        await Add(archive, database, place.Provider == DataProvider.Sqlite ? DataPlace.DatabaseFileName : DumpEntry, cancellation);
        if (!Directory.Exists(place.EvidenceFolder))
        {
            return;
        }

        foreach (var evidence in Directory.EnumerateFiles(place.EvidenceFolder, "*", SearchOption.AllDirectories))
        {
            await Add(archive, evidence, Path.GetRelativePath(place.Folder, evidence).Replace('\\', '/'), cancellation);
        }
    }

    private static async Task Add(ZipArchive archive, string file, string entry, CancellationToken cancellation)
    {
        await using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var to = archive.CreateEntry(entry, CompressionLevel.Fastest).Open();
        await from.CopyToAsync(to, cancellation);
    }
}
