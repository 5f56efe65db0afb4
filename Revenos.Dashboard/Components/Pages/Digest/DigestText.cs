using System.Globalization;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Digest;

/// <summary>The words of the digest: it is read on paper, so days are absolute and nothing has to be pointed at.</summary>
internal static class DigestText
{
    private const int MostTeams = 3;

    /// <summary>Whose deals it tells of.</summary>
    public static string Scope(Viewer viewer, WorkspaceCatalog catalog) => viewer.Role switch
    {
        Role.Owner => "The deals that you lead or are named on",
        Role.Manager when !viewer.Teams.IsEmpty => $"The deals of {Teams(viewer, catalog)}, and your own",
        Role.Manager => "Your own deals",
        Role.Leadership or Role.Administrator => "All deals",
    };

    /// <summary>"Mon 23 Nov to Sun 29 Nov 2026".</summary>
    public static string Days(DigestPeriod period, ViewerClock clock)
    {
        var (from, to) = (DateText.Day(period.Week.Monday, clock), DateText.Day(period.IsOver ? period.Week.Sunday : clock.DayOf(period.Through), clock));
        return period.IsOver ? $"{from} to {to}" : $"{from} until now, {DateText.Instant(period.Through, clock)}";
    }

    /// <summary>"engagement and evidence below: stakeholder disengagement".</summary>
    public static string Why(StandingDeal standing)
    {
        var deal = standing.Deal;
        string[] below = [.. SignalText.All.Where(signal => standing.Standing[signal] < deal.Rules.Options[signal].Threshold).Select(SignalText.Word)];
        var causes = NumberText.List([.. deal.Causes.Select(cause => KindText.InText(CauseText.Name(cause)))]);
        return (below.Length, causes.Length) switch
        {
            (0, 0) => "signals are rising, not yet far enough",
            (0, _) => causes,
            (_, 0) => $"{NumberText.List(below)} below",
            _ => $"{NumberText.List(below)} below: {causes}",
        };
    }

    /// <summary>"+ € 200 k", "− € 1.20 M", "as before".</summary>
    public static string Change(decimal change, string currency, CultureInfo culture) => change == 0
        ? "as before"
        : $"{(change > 0 ? '+' : '−')} {MoneyText.Brief(new Money(Math.Abs(change), currency), culture)}";

    /// <summary>"3 more than the week before", "1 fewer than the week before", "as many as the week before".</summary>
    public static string Change(int before, int after, CultureInfo culture) => (after - before) switch
    {
        0 => "as many as the week before",
        > 0 and var more => $"{NumberText.Count(more, culture)} more than the week before",
        var fewer => $"{NumberText.Count(-fewer, culture)} fewer than the week before",
    };

    /// <summary>The first sums of several currencies, each within its own, and how many currencies more there are: "€ 2.10 M + $ 340 k + 2 more".</summary>
    public static string Brief(MoneySums sums, IReadOnlyCollection<string> shown, CultureInfo culture, int most = 2)
    {
        Money[] all = [.. sums.Sums.Where(money => money.Amount != 0)];
        Money[] told = [.. shown.SelectMany(currency => all.Where(money => money.Currency == currency)).Take(most)];
        var more = all.Length - told.Length;
        return all.Length == 0 ? "0" : $"{string.Join(" + ", told.Select(money => MoneyText.Brief(money, culture)))}{(more > 0 ? $" + {NumberText.Count(more, culture)} more" : "")}";
    }

    private static string Teams(Viewer viewer, WorkspaceCatalog catalog)
    {
        string[] names = [.. viewer.Teams.Select(team => catalog.Teams.TryGetValue(team, out var known) ? known.Name : team.Value).Order(StringComparer.CurrentCultureIgnoreCase)];
        return names.Length <= MostTeams ? NumberText.List(names) : $"{string.Join(", ", names.Take(MostTeams))} and {names.Length - MostTeams} other teams";
    }
}
