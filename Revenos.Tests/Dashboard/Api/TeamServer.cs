using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Api;

/// <summary>Who looks, and how they stand to the deal of <see cref="TeamServer"/>.</summary>
public enum Looker
{
    /// <summary>Without a session.</summary>
    Stranger,

    /// <summary>Leads it.</summary>
    Owner,

    /// <summary>Is named on it.</summary>
    Colleague,

    /// <summary>Leads other deals.</summary>
    OtherOwner,

    /// <summary>Manages its team.</summary>
    Manager,

    /// <summary>Manages another team.</summary>
    OtherManager,

    Leader,

    Administrator,
}

/// <summary>
/// One server for the downloads of a class: two teams with their people, and two deals of them. Whoever is tried has a session
/// that all tests share.
/// </summary>
public sealed class TeamServer : IAsyncLifetime
{
    private static readonly TeamId North = new("north");
    private static readonly TeamId South = new("south");

    private readonly Dictionary<Looker, Visitor> _visitors = [];

    public static TheoryData<Looker, bool> Sight => new()
    {
        { Looker.Owner, true },
        { Looker.Colleague, true },
        { Looker.OtherOwner, false },
        { Looker.Manager, true },
        { Looker.OtherManager, false },
        { Looker.Leader, true },
        { Looker.Administrator, true },
    };

    public RevenosServer Server { get; private set; } = null!;

    /// <summary>The deal of north.</summary>
    public DealId Deal { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Server = await RevenosServer.StartAsync();
        var people = Get<PeopleDoor>();
        await people.SaveTeam(new DirectoryTeam(North, "North", []), null, TestContext.Current.CancellationToken);
        await people.SaveTeam(new DirectoryTeam(South, "South", []), null, TestContext.Current.CancellationToken);
        await AddAsync(Looker.Owner, Role.Owner, North);
        await AddAsync(Looker.Colleague, Role.Owner, South);
        await AddAsync(Looker.OtherOwner, Role.Owner, South);
        await AddAsync(Looker.Manager, Role.Manager, null, North);
        await AddAsync(Looker.OtherManager, Role.Manager, null, South);
        await AddAsync(Looker.Leader, Role.Leadership, null);
        await AddAsync(Looker.Administrator, Role.Administrator, null);
        _visitors[Looker.Stranger] = new Visitor(Server);
        // The accounts' people were made beside the door that tells the directory.
        await Get<DirectoryQuery>().Refresh(TestContext.Current.CancellationToken);
        Deal = await OpenAsync("Northern Works", 111_111, Looker.Owner, North);
        await OpenAsync("Southern Mills", 222_222_222, Looker.OtherOwner, South);
        await Server.RecordAsync(Deal, 1, new NewFact(new ColleagueNamed(PersonOf(Looker.Colleague))));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors.Values)
        {
            visitor.Dispose();
        }

        await Server.DisposeAsync();
    }

    public T Get<T>()
        where T : notnull =>
        Server.Services.GetRequiredService<T>();

    public Visitor As(Looker looker) => _visitors[looker];

    /// <summary>The account, and with it the person in deals.</summary>
    public static string EmailOf(Looker looker) => $"{looker.ToString().ToLowerInvariant()}@example.test";

    private static PersonId PersonOf(Looker looker) => new(EmailOf(looker));

    private async Task<DealId> OpenAsync(string account, decimal value, Looker owner, TeamId team)
    {
        var deal = Get<IdSource>().NewDeal();
        await Server.RecordAsync(deal, 0, new NewFact(Changes.Opening(PersonOf(owner), team) with { Account = account, Name = $"Project of {account}", Value = new Money(value, "EUR") }));
        return deal;
    }

    private async Task AddAsync(Looker looker, Role role, TeamId? team, params TeamId[] manages)
    {
        var visitor = new Visitor(Server);
        using var answer = await visitor.SignInAsync(await Server.AddAccountAsync(role, EmailOf(looker), team, manages), TestAccounts.Password);
        Assert.Equal("/", visitor.LeadsTo(answer));
        _visitors[looker] = visitor;
    }
}
