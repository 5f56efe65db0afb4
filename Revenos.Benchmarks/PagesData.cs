using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Ledger;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Startup;
using Revenos.Dashboard.UseCases;

namespace Revenos.Benchmarks;

/// <summary>Databases with two years of deals, made through the door and kept for the next run.</summary>
internal static class PagesData
{
    public const string Leader = "leader@example.test";
    public const string Administrator = "admin@example.test";
    public const string Manager = "manager@example.test";
    public const string Owner = "owner@example.test";

    // Written last: a database without it was not finished.
    private const string Mark = "made.txt";

    /// <summary>Makes a database where there is none.</summary>
    /// <returns>Its folder.</returns>
    public static async Task<string> Ensure(string folder, int size)
    {
        if (File.Exists(Path.Combine(folder, Mark)))
        {
            Console.WriteLine($"{folder}: {await File.ReadAllTextAsync(Path.Combine(folder, Mark))}");
            return folder;
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        await using var application = RevenosApplication.Create([$"--Data:Folder={folder}", "--workspace=empty", "--Logging:LogLevel:Default=Warning"]);
        var services = application.Services;
        await services.GetRequiredService<StoreOpening>().Open();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var watch = Stopwatch.StartNew();
        var facts = await TwoYears.Record(services, size, now, (deals, recorded) =>
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{deals} of {size} deals, {recorded / watch.Elapsed.TotalSeconds:F0} facts a second")));
        var seconds = watch.Elapsed.TotalSeconds;

        await AddAccount(services, new NewAccount(Leader, "Lea Berg", Role.Leadership));
        await AddAccount(services, new NewAccount(Administrator, "Ada Lind", Role.Administrator));
        await AddAccount(services, new NewAccount(Manager, "Max Roth", Role.Manager, Manages: [TwoYears.Team]));
        await AddAccount(services, new NewAccount(Owner, "Owner 1", Role.Owner, TwoYears.Team, Person: TwoYears.Owner));

        watch.Restart();
        if ((await services.GetRequiredService<LedgerVerifier>().Verify()).Fault is { } fault)
        {
            throw new InvalidOperationException($"The ledger does not verify: {fault}");
        }

        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"{size} deals, {facts} facts, recorded through the door in {seconds:F0} s ({facts / seconds:F0} a second), verified in {watch.Elapsed.TotalSeconds:F0} s, {now:u}");
        await File.WriteAllTextAsync(Path.Combine(folder, Mark), told);
        Console.WriteLine($"{folder}: {told}");
        return folder;
    }

    private static async Task AddAccount(IServiceProvider services, NewAccount account)
    {
        await using var scope = services.CreateAsyncScope();
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<RevenosUser>>().HashPassword(new(), BoardServer.Password);
        await scope.ServiceProvider.GetRequiredService<AccountWork>().AddAsync(account, hash, CancellationToken.None);
    }
}
