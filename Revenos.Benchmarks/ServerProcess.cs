using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Dashboard.Startup;

namespace Revenos.Benchmarks;

/// <summary>What a server holds, in megabytes.</summary>
/// <param name="Resident">What it takes of the machine.</param>
/// <param name="Most">What it took at most.</param>
/// <param name="Managed">What it needs: its objects after a full collection.</param>
internal sealed record ServerMemory(double Resident, double Most, double Managed);

/// <summary>
/// The product as a process of its own, so that its memory and its start are its own: another copy of this program, with the
/// collector that the product is published with. They talk over its standard input and output.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string AskMemory = "memory";
    private const string AskProcessor = "processor";
    private const double Megabyte = 1_048_576;

    private readonly Process _process;

    private ServerProcess(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <summary>Starts the product over a data folder and waits until it is ready.</summary>
    public static async Task<ServerProcess> Start(string data)
    {
        var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [typeof(ServerProcess).Assembly.Location, "serve", "--urls=http://127.0.0.1:0", $"--Data:Folder={data}", "--workspace=empty", "--Logging:LogLevel:Default=Warning"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_gcServer"] = "1" },
        })!;

        // The log goes there, too, where something is worth a warning.
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Uri.UriSchemeHttp, StringComparison.Ordinal))
            {
                return new ServerProcess(process, line);
            }

            Console.Error.WriteLine(line);
        }

        throw new InvalidOperationException($"The server did not start over {data}. A folder that an earlier version made is made anew once it is removed.");
    }

    /// <summary>The other side: serves until its standard input ends.</summary>
    public static async Task<int> Serve(string[] settings)
    {
        await using var application = RevenosApplication.Create(settings);
        await application.StartAsync();
        Console.WriteLine(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        while (await Console.In.ReadLineAsync() is { } asked)
        {
            if (asked == AskProcessor)
            {
                Console.WriteLine(Environment.CpuUsage.TotalTime.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
            }
            else if (asked == AskMemory)
            {
                using var self = Process.GetCurrentProcess();
                var (resident, most) = (self.WorkingSet64, self.PeakWorkingSet64);
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{resident} {most} {GC.GetTotalMemory(forceFullCollection: true)}"));
            }
        }

        await application.StopAsync();
        return 0;
    }

    public async Task<ServerMemory> Memory()
    {
        var told = await Ask(AskMemory);
        return new(told[0] / Megabyte, told[1] / Megabyte, told[2] / Megabyte);
    }

    /// <summary>The milliseconds of processor it has used since it started. On a machine that others use they can be compared where times cannot.</summary>
    public async Task<double> Processor() => (await Ask(AskProcessor))[0];

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<double[]> Ask(string what)
    {
        await _process.StandardInput.WriteLineAsync(what);
        var told = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server is gone.");
        return [.. told.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }
}
