using Microsoft.Data.Sqlite;
using Npgsql;

namespace Revenos.Dashboard.Settings;

/// <summary>The settings of the data, checked and worked out.</summary>
/// <param name="Provider">The database.</param>
/// <param name="Folder">The data folder as a full path; it exists.</param>
/// <param name="ConnectionString">How the database is reached.</param>
public sealed record DataPlace(DataProvider Provider, string Folder, string ConnectionString)
{
    public const string DatabaseFileName = "revenos.db";

    /// <summary>The SQLite database.</summary>
    public string DatabaseFile => Path.Combine(Folder, DatabaseFileName);

    /// <summary>The files handed in as evidence.</summary>
    public string EvidenceFolder => Path.Combine(Folder, "evidence");

    /// <summary>The keys that sign sessions, where the database is SQLite; whoever reads them can sign in as anybody.</summary>
    public string KeysFolder => Path.Combine(Folder, "keys");

    /// <summary>Where the data is, for a person to read: never with a password.</summary>
    public string Description
    {
        get
        {
            if (Provider == DataProvider.Sqlite)
            {
                return DatabaseFile;
            }

            var server = new NpgsqlConnectionStringBuilder(ConnectionString);
            return $"PostgreSQL database {server.Database} on {server.Host}, files in {Folder}";
        }
    }

    /// <summary>The place that validated settings describe. Makes the folder where it is missing.</summary>
    public static DataPlace Of(DataSettings settings)
    {
        var folder = FolderOf(settings);
        MakeFolder(folder);
        return Enum.Parse<DataProvider>(settings.Provider, ignoreCase: true) == DataProvider.Sqlite
            ? AtFile(folder)
            : new DataPlace(DataProvider.PostgreSQL, folder, settings.ConnectionString);
    }

    /// <summary>The default: the user's own application data, outside any source tree; empty where the system knows no such folder.</summary>
    internal static string FolderOf(DataSettings settings)
    {
        if (!string.IsNullOrWhiteSpace(settings.Folder))
        {
            return Path.GetFullPath(settings.Folder);
        }

        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return local.Length == 0 ? "" : Path.Combine(local, "Revenos");
    }

    /// <summary>Makes the folder where it is missing, for nobody but the account that Revenos runs as; one that is there keeps its rights.</summary>
    internal static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static DataPlace AtFile(string folder)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, DatabaseFileName), ForeignKeys = true };
        return new DataPlace(DataProvider.Sqlite, folder, connection.ConnectionString);
    }
}
