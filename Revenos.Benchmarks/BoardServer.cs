using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Startup;
using Revenos.Dashboard.UseCases;

namespace Revenos.Benchmarks;

/// <summary>The real application with a number of open deals, all of them recorded through the door, and one leader to look at them.</summary>
internal sealed class BoardServer : IAsyncDisposable
{
    public const string Email = "leader@example.test";
    public const string Password = "seven quiet lanterns";

    private const int Owners = 24;

    private readonly WebApplication _application;
    private readonly string _folder;

    private BoardServer(WebApplication application, string folder) => (_application, _folder) = (application, folder);

    public string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<BoardServer> StartAsync(int deals)
    {
        var folder = Directory.CreateTempSubdirectory("revenos-board-").FullName;
        var application = RevenosApplication.Create(
            ["--urls=http://127.0.0.1:0", $"--Data:Folder={folder}", "--workspace=empty", "--Logging:LogLevel:Default=Warning"]);
        await application.StartAsync();
        var server = new BoardServer(application, folder);
        await server.FillAsync(deals);
        await server.AddLeaderAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task FillAsync(int deals)
    {
        var services = _application.Services;
        var pipeline = services.GetRequiredService<DirectoryQuery>().Current.Pipelines[0];
        var ids = services.GetRequiredService<IdSource>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await services.GetRequiredService<PeopleDoor>().Introduce(
            [.. Enumerable.Range(0, Owners).Select(owner => new DirectoryPerson(OwnerOf(owner), string.Create(CultureInfo.InvariantCulture, $"Owner Number{owner}"), null))],
            viewer: null);
        var changes = Enumerable.Range(0, deals).Select(number => new DealChange(ids.NewDeal(), 0, Facts(number, pipeline, now))).ToArray();
        var outcome = await services.GetRequiredService<DealDoor>().RecordMany(changes, new FactSource("benchmark", null), viewer: null);
        if (outcome.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Text);
        }
    }

    private async Task AddLeaderAsync()
    {
        await using var scope = _application.Services.CreateAsyncScope();
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<RevenosUser>>().HashPassword(new(), Password);
        await scope.ServiceProvider.GetRequiredService<AccountWork>().AddAsync(new(Email, "Lea Berg", Role.Leadership), hash, CancellationToken.None);
    }

    private static PersonId OwnerOf(int number) => new($"owner{number % Owners}");

    /// <summary>A plan, talks, a proof and a promise: deals spread over states, owners and stages.</summary>
    internal static ImmutableArray<NewFact> Facts(int number, Pipeline pipeline, DateTimeOffset now)
    {
        var opened = now.AddDays(-10 - (number % 80)).AddMinutes(-number);
        var stage = pipeline.Stages[number % pipeline.Stages.Length].Id;
        var account = string.Create(CultureInfo.InvariantCulture, $"Buyer {number:00000}");
        Milestone Planned(string name, MilestoneType type, int from, int to) => new(
            new MilestoneId(name), name, type, null, new Window(opened.AddDays(from), opened.AddDays(to)), "", "", EvidenceRequirement.None);
        return
        [
            new(new DealOpened($"Project {number % 17}", account, OwnerOf(number), null, pipeline.Id, stage,
                new Money(10_000 + (number * 37 % 400_000), "EUR"), null, null, Tracking.Full), opened),
            new(new PlanAnchored(
                [Planned("Problem agreed", MilestoneType.Discovery, 0, 20), Planned("Proof of concept", MilestoneType.Validation, 20, 60), Planned("Contract", MilestoneType.Commitment, 60, 90)],
                ""), opened),
            new(new EngagementLogged(EngagementKind.Meeting, EngagementDirection.TwoWay, [], Authority.Champion, ""), opened.AddDays(2)),
            new(new EngagementLogged(EngagementKind.Call, EngagementDirection.TwoWay, [], Authority.DecisionMaker, ""), opened.AddDays(5 + (number % 4))),
            new(new EvidenceAttached(EvidenceKind.ProblemStatement, "Problem", null, EvidencePlace.Elsewhere, null), opened.AddDays(6)),
            new(new CommitmentMade("Run a pilot", CommitmentSide.Buyer, "", CommitmentLevel.Written, null, 1), opened.AddDays(7)),
            new(new EngagementLogged(EngagementKind.Workshop, EngagementDirection.TwoWay, [], Authority.Champion, ""), now.AddDays(-1 - (number % 9))),
        ];
    }
}
