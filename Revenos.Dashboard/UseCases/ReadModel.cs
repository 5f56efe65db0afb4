using Revenos.Core.Courses;
using Revenos.Core.Deals;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Entities;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.UseCases;

/// <summary>The row that lists and totals read, made from a history; and back from the row to what the portfolio shows.</summary>
internal static class ReadModel
{
    /// <summary>Counts the forms of the row. One more whenever what it keeps changes: the rows are then made anew at start.</summary>
    public const int Form = 6;

    /// <summary>Brings a row to the state of a history, judged at an instant.</summary>
    /// <returns>The deal as it is held in memory.</returns>
    public static LiveDeal Fill(DealRow row, DealHistory history, byte[] head, WorkspaceCatalog catalog, DateTimeOffset now)
    {
        var deal = history.Latest() ?? throw new InvalidOperationException($"Deal {row.Id} has facts but never opened.");
        var rules = catalog.RulesFor(deal.Playbook);

        row.Version = history.Version;
        row.Head = head;
        row.Name = deal.Name;
        row.Account = deal.Account;
        row.Owner = deal.Owner;
        row.Team = deal.Team;
        Fill(row.Colleagues, deal);
        row.Pipeline = deal.Pipeline;
        row.Stage = deal.Stage;
        row.StageSince = deal.Stages[^1].Since;
        row.Amount = deal.Value.Amount;
        row.Currency = deal.Value.Currency;
        row.ExpectedClose = deal.ExpectedClose;
        row.OpenedAt = deal.OpenedAt;
        row.LastFactAt = deal.LastFactAt;
        row.Status = deal.Status;
        row.ClosedAt = deal.ClosedAt;
        row.LossReason = deal.LossReason;
        row.PausedUntil = deal.Status == DealStatus.Paused ? deal.Pauses[^1].ReengageOn : null;
        row.Playbook = deal.Playbook;

        var live = PortfolioDeal.Of(history, rules, catalog.Recovery.Calendar, catalog.NameOf(deal.Owner), now);
        row.Outlook = live?.Outlook;
        row.Recovery = live?.Recovery;
        row.Course = DealCourse.Of(history, rules);
        row.Causes = live?.Causes ?? [];
        row.DriftingSince = live?.At(now).DriftingSince;
        row.Aim = live?.Next.Aim;
        row.AimDue = live?.Next.Due;
        row.Hold = live?.Next.Hold;
        row.RulesVersion = rules.Version;
        row.JudgedAt = now;
        row.JudgeAgainAt = live is null ? null : StandingDeal.Of(live, now).ChangesAt;
        return new LiveDeal(ToChronicle(row, catalog), live);
    }

    /// <summary>A stored deal as it is held in memory, without its facts.</summary>
    public static LiveDeal ToLive(DealRow row, WorkspaceCatalog catalog) =>
        new(ToChronicle(row, catalog), row.Status is DealStatus.Open or DealStatus.Paused ? ToOngoing(row, catalog) : null);

    private static ChronicleDeal ToChronicle(DealRow row, WorkspaceCatalog catalog) => new(
        row.Id,
        row.Version,
        row.Name,
        row.Account,
        row.Owner,
        catalog.NameOf(row.Owner),
        row.Team,
        [.. row.Colleagues.Select(colleague => colleague.Person)],
        row.Pipeline,
        row.Course,
        row.Outlook,
        catalog.RulesFor(row.Playbook));

    private static PortfolioDeal ToOngoing(DealRow row, WorkspaceCatalog catalog) => new(
        row.Id,
        row.Version,
        row.Name,
        row.Account,
        row.Owner,
        catalog.NameOf(row.Owner),
        row.Team,
        [.. row.Colleagues.Select(colleague => colleague.Person)],
        row.Pipeline,
        row.Stage,
        row.StageSince,
        new Money(row.Amount, row.Currency),
        row.ExpectedClose,
        row.OpenedAt,
        row.Status,
        row.PausedUntil,
        row.Outlook ?? throw new InvalidOperationException($"Deal {row.Id} goes on but has no outlook."),
        catalog.RulesFor(row.Playbook),
        row.Causes,
        new NextStep(row.Hold, row.Aim, row.AimDue),
        row.Playbook,
        row.Recovery ?? throw new InvalidOperationException($"Deal {row.Id} goes on but nobody knows what was done about it."));

    private static void Fill(List<DealColleagueRow> rows, Deal deal)
    {
        rows.RemoveAll(row => !deal.Colleagues.Contains(row.Person));
        rows.AddRange(deal.Colleagues
            .Where(person => rows.All(row => row.Person != person))
            .Select(person => new DealColleagueRow { Deal = deal.Id, Person = person }));
    }
}
