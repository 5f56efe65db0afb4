using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Revenos.Tests.TestKit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Revenos.Tests.TestKit;

/// <summary>
/// A real PostgreSQL of this test run: made when the first test asks for a database, gone at the end. Take it as a
/// constructor parameter of the test class.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Superuser = "revenos";
    private const string Remedy = "PostgreSQL's server programs were not found; on Debian: apt-get install postgresql";

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly SemaphoreSlim _making = new(1, 1);
    private readonly TemporaryFolder _folder = new();
    private Process? _server;
    private string? _migrated;
    private int _port;
    private int _databases;

    /// <summary>A new, empty database. Skips the test where PostgreSQL is missing.</summary>
    /// <returns>Its connection string.</returns>
    public Task<string> CreateDatabaseAsync() => CreateDatabaseAsync("template1");

    /// <summary>A new database with the tables of this version and nothing in them.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateMigratedDatabaseAsync()
    {
        await _making.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_migrated is null)
            {
                var made = await CreateDatabaseAsync();
                await EmptyDatabase.MigrateAsync(made);
                _migrated = new NpgsqlConnectionStringBuilder(made).Database;
            }

            return await CreateDatabaseAsync(_migrated!);
        }
        finally
        {
            _making.Release();
        }
    }

    /// <summary>A new database with what a dump holds, read in as the README says.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> RestoreDatabaseAsync(string dump)
    {
        var connection = await CreateDatabaseAsync();
        var database = new NpgsqlConnectionStringBuilder(connection);
        await RunAsync(new ProcessStartInfo(Path.Combine(FindPrograms()!, "pg_restore"),
        [
            "--no-owner", $"--dbname={database.Database}", dump,
            $"--host={database.Host}", string.Create(CultureInfo.InvariantCulture, $"--port={database.Port}"), $"--username={database.Username}",
        ]));
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            // Immediate shutdown: the data is thrown away, so nothing need be written.
            using var signal = Process.Start("kill", ["-QUIT", _server.Id.ToString(CultureInfo.InvariantCulture)]);
            await signal.WaitForExitAsync();
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        _folder.Dispose();
        _starting.Dispose();
        _making.Dispose();
    }

    private async Task<string> CreateDatabaseAsync(string template)
    {
        var programs = Requirement.Tool(FindPrograms(), Remedy);
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _server ??= await StartAsync(programs);
        }
        finally
        {
            _starting.Release();
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"revenos_{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"create database {name} template {template}";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return ConnectionString(name);
    }

    private static string? FindPrograms() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(programs => File.Exists(Path.Combine(programs, "initdb")))
                .Max(StringComparer.Ordinal)
            : null;

    private async Task<Process> StartAsync(string programs)
    {
        var data = _folder.File("data");
        Directory.CreateDirectory(data);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync(new ProcessStartInfo("chown", ["-R", "postgres", _folder.Path]));
        }

        await RunAsync(Unprivileged(
            Path.Combine(programs, "initdb"),
            ["--pgdata", data, "--username", Superuser, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]));

        _port = FreePort();

        // The databases are thrown away, so nothing is lost by not waiting for the disk; what the tests judge is unchanged.
        var server = Process.Start(Unprivileged(
            Path.Combine(programs, "postgres"),
            ["-D", data, "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"]))!;
        await WaitUntilReadyAsync(server);
        return server;
    }

    private static async Task WaitUntilReadyAsync(Process server)
    {
        List<string> said = [];
        while (await server.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                // Read on, or a full pipe would stop the server.
                _ = server.StandardError.BaseStream.CopyToAsync(Stream.Null);
                return;
            }
        }

        Assert.Fail($"PostgreSQL ended before it was ready:{Environment.NewLine}{string.Join(Environment.NewLine, said)}");
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{start.FileName} failed:{Environment.NewLine}{await output}{error}");
    }

    // PostgreSQL refuses to run as root; Debian's package brings the user that it may run as.
    private static ProcessStartInfo Unprivileged(string program, string[] arguments)
    {
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetTempPath();
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database={database};Username={Superuser};Timeout=60");
}
