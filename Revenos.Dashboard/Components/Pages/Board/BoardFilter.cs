using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>Says whether a deal belongs on the board as its address asks for it.</summary>
internal sealed class BoardFilter(BoardState state, PersonId viewer)
{
    private readonly string[] _words = (state.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool Admits(StandingDeal standing)
    {
        var deal = standing.Deal;
        return (!state.Mine || deal.Owner == viewer || deal.Colleagues.Contains(viewer))
            && (state.Team is null || deal.Team == state.Team)
            && (state.Owner is not { } owner || deal.Owner == owner)
            && (state.State is not { } asked || standing.State == asked)
            && (state.Cause is not { } cause || deal.Causes.Contains(cause))
            && (state.From is not { } from || deal.Value.Amount >= from)
            && (state.To is not { } to || deal.Value.Amount < to)
            && Array.TrueForAll(_words, word => Holds(deal, word));
    }

    private static bool Holds(PortfolioDeal deal, string word) =>
        deal.Account.Contains(word, StringComparison.OrdinalIgnoreCase)
        || deal.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || deal.OwnerName.Contains(word, StringComparison.OrdinalIgnoreCase);
}
