using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Revenos.Core.Values;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Visibility;

/// <summary>What the visibility page shows: its address is all there is to it. What nobody understands is passed over.</summary>
public sealed record VisibilityState
{
    /// <summary>Only deals of this team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Only deals of this pipeline.</summary>
    public PipelineId? Pipeline { get; init; }

    /// <summary>Only deals worth money of this currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Which figure's deals are listed; null for the page of figures.</summary>
    public VisibilityFigure? Figure { get; init; }

    /// <summary>Which line of the figure.</summary>
    public string? Key { get; init; }

    /// <summary>Which deals are counted.</summary>
    public VisibilityFilter Filter => new(Team, Pipeline, Currency);

    /// <summary>Whether deals are left out.</summary>
    public bool IsNarrowed => Team is not null || Pipeline is not null || Currency is not null;

    /// <summary>The same page of all deals.</summary>
    public VisibilityState Cleared => new() { Figure = Figure, Key = Key };

    /// <summary>The address of the page of figures.</summary>
    public string Url => Urls.WithQuery(Urls.Visibility, Filters);

    /// <summary>The address of this list of deals.</summary>
    public string DealsUrl => Urls.WithQuery(
        Urls.VisibilityDeals,
        [.. Filters, ("figure", Figure is { } figure ? VisibilitySlugs.Of(figure) : null), ("key", Key)]);

    private (string Key, string? Value)[] Filters => [("team", Team?.Value), ("pipeline", Pipeline?.Value), ("currency", Currency)];

    /// <summary>The address of the deals behind a figure.</summary>
    public string Deals(VisibilityFigure figure, string? key = null) => (this with { Figure = figure, Key = key }).DealsUrl;

    /// <summary>The view an address names.</summary>
    /// <param name="query">The query of the address, with or without its question mark.</param>
    public static VisibilityState Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new()
        {
            Team = One(values, "team") is { } team ? new TeamId(team) : null,
            Pipeline = One(values, "pipeline") is { } pipeline ? new PipelineId(pipeline) : null,
            Currency = One(values, "currency") is { } currency && Money.IsCurrency(currency) ? currency : null,
            Figure = VisibilitySlugs.Figure(One(values, "figure")),
            Key = One(values, "key"),
        };
    }

    private static string? One(Dictionary<string, StringValues> values, string key) =>
        values.TryGetValue(key, out var found) && found.Count > 0 && found[0]?.Trim() is { Length: > 0 } value ? value : null;
}

/// <summary>A figure of the page whose deals can be listed.</summary>
public enum VisibilityFigure
{
    /// <summary>Every deal that goes on.</summary>
    All,

    /// <summary>The deals of a layer.</summary>
    Layer,

    /// <summary>The deals of a stage.</summary>
    Stage,

    /// <summary>The deals expected to close in a month.</summary>
    Close,

    /// <summary>The deals worth money of a currency.</summary>
    Currency,

    /// <summary>The deals of which one reason keeps value from sight.</summary>
    Shortfall,

    /// <summary>The deals that drift.</summary>
    Drifting,

    /// <summary>The deals that have open milestones begun.</summary>
    Begun,

    /// <summary>The deals of which a milestone fell due.</summary>
    Due,

    /// <summary>The deals that reached a milestone.</summary>
    Reached,

    /// <summary>The deals that left a stage.</summary>
    Left,

    /// <summary>The deals that went on when a week began.</summary>
    Week,
}

/// <summary>How choices are written in addresses. A slug once given out stays, for links are kept.</summary>
internal static class VisibilitySlugs
{
    private static readonly VisibilityFigure[] Figures = Enum.GetValues<VisibilityFigure>();

    public static string Of(VisibilityFigure figure) => figure switch
    {
        VisibilityFigure.All => "all",
        VisibilityFigure.Layer => "layer",
        VisibilityFigure.Stage => "stage",
        VisibilityFigure.Close => "close",
        VisibilityFigure.Currency => "currency",
        VisibilityFigure.Shortfall => "shortfall",
        VisibilityFigure.Drifting => "drifting",
        VisibilityFigure.Begun => "begun",
        VisibilityFigure.Due => "due",
        VisibilityFigure.Reached => "reached",
        VisibilityFigure.Left => "left",
        VisibilityFigure.Week => "week",
    };

    public static string Of(Shortfall reason) => reason switch
    {
        Shortfall.Resting => "resting",
        Shortfall.Drifting => "drifting",
        Shortfall.Faded => "faded",
        Shortfall.Unproven => "unproven",
        Shortfall.PartWay => "part-way",
    };

    public static VisibilityFigure? Figure(string? slug) =>
        Array.FindIndex(Figures, figure => Of(figure) == slug) is >= 0 and var index ? Figures[index] : null;
}
