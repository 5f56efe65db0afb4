using Microsoft.Extensions.Options;
using Npgsql;

namespace Revenos.Dashboard.Settings;

/// <summary>Finds everything that is wrong with the settings of the data at once, each with the way out.</summary>
public sealed class DataSettingsValidator : IValidateOptions<DataSettings>
{
    public ValidateOptionsResult Validate(string? name, DataSettings options)
    {
        string[] faults = [.. Faults(options)];
        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(DataSettings settings)
    {
        var isKnown = Enum.GetNames<DataProvider>().Contains(settings.Provider, StringComparer.OrdinalIgnoreCase);
        if (!isKnown)
        {
            yield return $"Data:Provider is “{settings.Provider}”. Use Sqlite or PostgreSQL.";
        }

        if (FolderFault(settings) is { } folderFault)
        {
            yield return folderFault;
        }

        var isServer = string.Equals(settings.Provider, nameof(DataProvider.PostgreSQL), StringComparison.OrdinalIgnoreCase);
        if (isServer && string.IsNullOrWhiteSpace(settings.ConnectionString))
        {
            yield return "Data:Provider is PostgreSQL, but ConnectionStrings:Revenos is empty. "
                + "Set it, for example to “Host=localhost;Database=revenos;Username=revenos;Password=…”.";
        }
        else if (isServer && ConnectionFault(settings.ConnectionString) is { } connectionFault)
        {
            yield return connectionFault;
        }
        else if (isKnown && !isServer && !string.IsNullOrWhiteSpace(settings.ConnectionString))
        {
            yield return "ConnectionStrings:Revenos is set, but Data:Provider is Sqlite, which keeps its file in Data:Folder. "
                + "Set Data:Provider to PostgreSQL, or remove the connection string.";
        }
    }

    private static string? FolderFault(DataSettings settings)
    {
        try
        {
            var folder = DataPlace.FolderOf(settings);
            if (folder.Length == 0)
            {
                return "This system names no folder for application data. Set Data:Folder to one that Revenos may write to.";
            }

            DataPlace.MakeFolder(folder);
            using var probe = new FileStream(
                Path.Combine(folder, ".revenos-may-write"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"Data:Folder “{settings.Folder}” cannot be written to: {fault.Message} Choose a folder that Revenos may write to.";
        }
    }

    private static string? ConnectionFault(string connection)
    {
        try
        {
            var server = new NpgsqlConnectionStringBuilder(connection);
            return string.IsNullOrWhiteSpace(server.Host) || string.IsNullOrWhiteSpace(server.Database)
                ? "ConnectionStrings:Revenos must name a Host and a Database."
                : null;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            // The text itself may hold a password, so it is not repeated.
            return $"ConnectionStrings:Revenos cannot be read: {fault.Message}";
        }
    }
}
