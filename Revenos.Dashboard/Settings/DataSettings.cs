namespace Revenos.Dashboard.Settings;

/// <summary>Where the data is kept, as the section "Data" and the connection string "Revenos" say.</summary>
public sealed class DataSettings
{
    public const string Section = "Data";
    public const string ConnectionName = "Revenos";

    /// <summary>"Sqlite" or "PostgreSQL".</summary>
    public string Provider { get; set; } = nameof(DataProvider.Sqlite);

    /// <summary>The folder of the SQLite database and of the files handed in as evidence; empty for the user's own application data.</summary>
    public string Folder { get; set; } = "";

    /// <summary>How PostgreSQL is reached.</summary>
    public string ConnectionString { get; set; } = "";
}

/// <summary>The databases that can keep the data.</summary>
public enum DataProvider
{
    /// <summary>One file in the data folder; nothing to set up.</summary>
    Sqlite,

    /// <summary>A server, for several nodes.</summary>
    PostgreSQL,
}
