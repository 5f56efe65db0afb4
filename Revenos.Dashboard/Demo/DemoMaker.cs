using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Demo;

/// <summary>Makes the demo workspace through the same doors as everything else.</summary>
public sealed class DemoMaker(
    WorkspaceDoor workspace,
    DirectoryQuery directory,
    PeopleDoor people,
    PipelineDoor pipelines,
    PlaybookDoor playbooks,
    DealDoor deals,
    AccountQuery accounts,
    DemoAccounts demoAccounts,
    TimeProvider time,
    ILogger<DemoMaker> logger)
{
    /// <summary>The switch by which somebody says what to begin with.</summary>
    public const string Setting = "workspace";

    /// <summary>The word for beginning with nothing.</summary>
    public const string Nothing = "empty";

    /// <summary>The word for the demo.</summary>
    public const string Demo = "demo";

    private static readonly FactSource Source = new("demo", null);

    /// <summary>
    /// Makes the demo in a database in which nothing is yet, and goes on with one whose making was cut short: its administrator
    /// comes last. Any other database is left as it is.
    /// </summary>
    /// <returns>Whether anything was made.</returns>
    public async Task<bool> EnsureAsync(CancellationToken cancellation = default)
    {
        if (await workspace.IsEmpty(cancellation))
        {
            await workspace.Become(WorkspaceKind.Demo, (int)DemoGenerator.UsualSeed, cancellation);
        }

        if (directory.Current.Kind != WorkspaceKind.Demo || await accounts.HasAdministratorAsync(cancellation))
        {
            return false;
        }

        logger.LogInformation("Making the demo workspace; this happens once");
        var made = DemoGenerator.Make(DemoGenerator.UsualSeed, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        await FurnishAsync(made, cancellation);
        if (!await RecordAsync([.. made.Deals.Where(HasEnded)], isNews: false, cancellation))
        {
            return true;
        }

        // How the deals stand that go on is news, as in a workspace that ran all the time. Whoever has no account is told nothing: accounts come first.
        await demoAccounts.EnsureAsync(Accounts, cancellation);
        if (await RecordAsync([.. made.Deals.Where(deal => !HasEnded(deal))], isNews: true, cancellation))
        {
            await demoAccounts.EnsureAsync([Administrator], cancellation);
        }

        return true;
    }

    private static bool HasEnded(DealChange deal) => deal.Facts[^1].Content is DealWon or DealLost;

    /// <returns>Whether all of it was recorded; false when it was cancelled.</returns>
    private async Task<bool> RecordAsync(IReadOnlyList<DealChange> changes, bool isNews, CancellationToken cancellation)
    {
        var recorded = Accepted(await deals.RecordMany(changes, Source, viewer: null, isNews: isNews, cancellation: cancellation));
        return recorded.Deals.FirstOrDefault(report => report.Refusal is not null) is { Refusal: { } refusal } report
            ? throw new InvalidOperationException($"The demo's deal {report.Deal} was refused: {refusal.Text}")
            : !recorded.IsCancelled;
    }

    private static IEnumerable<NewAccount> Accounts =>
    [
        new(DemoAccounts.Owner, DemoCast.Owner.Name, Role.Owner, DemoCast.Owner.Team, Person: DemoCast.Owner.Id),
        new(DemoAccounts.Manager, DemoCast.Manager.Name, Role.Manager, Manages: DemoCast.Managed, Person: DemoCast.Manager.Id),
        new(DemoAccounts.Leader, DemoCast.Leader.Name, Role.Leadership, Person: DemoCast.Leader.Id),
    ];

    private static NewAccount Administrator => new(DemoAccounts.Administrator, DemoCast.Administrator.Name, Role.Administrator, Person: DemoCast.Administrator.Id);

    private async Task FurnishAsync(DemoWorkspace made, CancellationToken cancellation)
    {
        foreach (var pipeline in made.Pipelines)
        {
            Accepted(await pipelines.Save(pipeline, viewer: null, cancellation));
        }

        foreach (var playbook in made.Playbooks)
        {
            Accepted(await playbooks.Save(playbook, viewer: null, cancellation));
        }

        // People belong to teams and teams are managed by people: teams first, their managers once they are known.
        foreach (var team in made.Teams)
        {
            Accepted(await people.SaveTeam(new DirectoryTeam(team.Id, team.Name, []), viewer: null, cancellation));
        }

        Accepted(await people.Introduce([.. made.People.Select(person => new DirectoryPerson(person.Id, person.Name, person.Team))], viewer: null, cancellation));
        foreach (var team in made.Teams.Where(team => DemoCast.Managed.Contains(team.Id)))
        {
            Accepted(await people.SaveTeam(new DirectoryTeam(team.Id, team.Name, [DemoCast.Manager.Id]), viewer: null, cancellation));
        }
    }

    // What the product itself makes is refused only by a mistake of ours.
    private static T Accepted<T>(Outcome<T> outcome) =>
        outcome.IsAccepted ? outcome.Value : throw new InvalidOperationException($"The demo was refused: {outcome.Refusal.Text}");
}
