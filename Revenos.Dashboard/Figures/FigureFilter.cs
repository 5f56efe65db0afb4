using Revenos.Core.People;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Figures;

/// <summary>Which deals are counted. Sight comes first: deals that somebody may not see never get here.</summary>
/// <param name="Pipeline">Only of this pipeline.</param>
/// <param name="Team">Only of this team.</param>
/// <param name="IsMine">Only those the viewer leads or is named on.</param>
/// <param name="From">Only those worth at least this, in their own currency.</param>
/// <param name="To">Only those worth less than this, in their own currency.</param>
/// <param name="Text">Only those whose name, account or owner holds all of these words.</param>
public sealed record FigureFilter(
    PipelineId? Pipeline = null,
    TeamId? Team = null,
    bool IsMine = false,
    decimal? From = null,
    decimal? To = null,
    string? Text = null)
{
    private readonly string[] _words = (Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The teams outside of which nothing is counted; null for no such bound.</summary>
    public IReadOnlySet<TeamId>? Teams { get; init; }

    /// <summary>Whether people may be told apart: only by a manager, and only those of the teams they manage.</summary>
    public static bool MayTellPeopleApart(Viewer viewer) => viewer.Role == Role.Manager && !viewer.Teams.IsEmpty;

    /// <summary>The filter bound to what a map with a line for each person may count.</summary>
    public FigureFilter BoundTo(Viewer viewer) => this with { Teams = viewer.Teams };

    /// <summary>Whether a deal is counted.</summary>
    public bool Admits(in DealFigure deal) =>
        (Pipeline is null || deal.Pipeline == Pipeline)
        && (Team is null || deal.Team == Team)
        && (Teams is null || (deal.Team is { } team && Teams.Contains(team)))
        && (!IsMine || deal.IsNamed)
        && (From is null || deal.Value.Amount >= From)
        && (To is null || deal.Value.Amount < To)
        && HoldsAll(deal.Name, deal.Account, deal.OwnerName);

    private bool HoldsAll(string name, string account, string owner)
    {
        foreach (var word in _words)
        {
            if (!name.Contains(word, StringComparison.OrdinalIgnoreCase)
                && !account.Contains(word, StringComparison.OrdinalIgnoreCase)
                && !owner.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
