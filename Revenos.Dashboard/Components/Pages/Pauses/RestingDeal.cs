using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Pauses;

/// <summary>A deal that rests.</summary>
/// <param name="On">The day of re-engagement.</param>
/// <param name="IsDue">Whether that day has come.</param>
/// <param name="Reengager">Who re-engages, by name.</param>
/// <param name="Met">How many of the criteria came true.</param>
public sealed record RestingDeal(
    DealId Id,
    string Account,
    string Name,
    Money Value,
    string OwnerName,
    string Reengager,
    DateOnly On,
    bool IsDue,
    PauseKind Kind,
    string Reason,
    int Criteria,
    int Met)
{
    /// <summary>Whether a deal rests and is one of those that somebody asked for.</summary>
    public static bool Is(StandingDeal deal, Whose whose, Viewer viewer) => deal.Deal.Recovery.Pause is { } pause && whose switch
    {
        Whose.Mine => deal.Deal.Owner == viewer.Person || pause.Reengager == viewer.Person,
        Whose.Team => deal.Deal.Team is { } team && viewer.Teams.Contains(team),
        Whose.All => true,
    };

    /// <summary>Whether a resting deal is due.</summary>
    public static bool IsDueNow(PauseMark pause, DateTimeOffset now) => pause.DueSince is not null || pause.DueAt <= now;

    internal static RestingDeal Of(StandingDeal standing, Func<PersonId, string> nameOf, DateTimeOffset now)
    {
        var deal = standing.Deal;
        var pause = deal.Recovery.Pause!;
        return new(
            deal.Id,
            deal.Account,
            deal.Name,
            deal.Value,
            deal.OwnerName,
            nameOf(pause.Reengager),
            pause.ReengageOn,
            IsDueNow(pause, now),
            pause.Kind,
            pause.Reason,
            pause.Criteria,
            pause.Met);
    }
}
