using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Heatmap;

/// <summary>What the heatmap shows: its address is all there is to it. What an address says that nobody understands is passed over.</summary>
public sealed record HeatmapState
{
    private const int LongestText = 100;

    /// <summary>Stage × signal, of all deals.</summary>
    public static HeatmapState Open { get; } = new();

    /// <summary>By what the rows tell deals apart.</summary>
    public Dimension Rows { get; init; } = Dimension.Stage;

    /// <summary>By what the columns do.</summary>
    public Dimension Columns { get; init; } = Dimension.Signal;

    /// <summary>What a cell tells.</summary>
    public HeatMeasure Measure { get; init; }

    /// <summary>Only deals of this pipeline.</summary>
    public PipelineId? Pipeline { get; init; }

    /// <summary>Only deals of this team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Only deals that the viewer leads or is named on.</summary>
    public bool Mine { get; init; }

    /// <summary>Only deals worth at least this, in their own currency.</summary>
    public decimal? From { get; init; }

    /// <summary>Only deals worth less than this, in their own currency.</summary>
    public decimal? To { get; init; }

    /// <summary>Only deals whose name, account or owner holds all of these words.</summary>
    public string? Text { get; init; }

    /// <summary>The currency of values; null for the one that most deals have.</summary>
    public string? Currency { get; init; }

    /// <summary>The row of the chosen cell.</summary>
    public string? Row { get; init; }

    /// <summary>The column of the chosen cell.</summary>
    public string? Column { get; init; }

    /// <summary>Whether the figures are read as a table.</summary>
    public bool IsTable { get; init; }

    /// <summary>Which deals are counted.</summary>
    public FigureFilter Filter => new(Pipeline, Team, Mine, From, To, Text);

    /// <summary>Whether deals are left out.</summary>
    public bool IsNarrowed => Cleared != this with { Row = null, Column = null };

    /// <summary>The same map of all deals.</summary>
    public HeatmapState Cleared => this with { Pipeline = null, Team = null, Mine = false, From = null, To = null, Text = null, Row = null, Column = null };

    /// <summary>The address of this view.</summary>
    public string Url => Urls.WithQuery(Urls.Heatmap, Pairs);

    /// <summary>The address of the list of the chosen cell's deals.</summary>
    public string DealsUrl => Urls.WithQuery(Urls.HeatmapDeals, Pairs);

    private (string Key, string? Value)[] Pairs =>
    [
        ("rows", Rows == Open.Rows ? null : HeatmapSlugs.Of(Rows)),
        ("columns", Columns == Open.Columns ? null : HeatmapSlugs.Of(Columns)),
        ("measure", Measure == Open.Measure ? null : HeatmapSlugs.Of(Measure)),
        ("pipeline", Pipeline?.Value),
        ("team", Team?.Value),
        ("mine", Mine ? "yes" : null),
        ("from", From?.ToString(CultureInfo.InvariantCulture)),
        ("to", To?.ToString(CultureInfo.InvariantCulture)),
        ("text", Text),
        ("currency", Currency),
        ("row", Row),
        ("column", Column),
        ("view", IsTable ? "table" : null),
    ];

    /// <summary>The same view with other rows and columns; a chosen cell of before means nothing there.</summary>
    public HeatmapState By(Dimension rows, Dimension columns) => this with { Rows = rows, Columns = columns, Row = null, Column = null };

    /// <summary>The view with one cell chosen, or with none where it was that one.</summary>
    public HeatmapState Choose(string row, string column) =>
        Row == row && Column == column ? this with { Row = null, Column = null } : this with { Row = row, Column = column };

    /// <summary>The view an address names.</summary>
    /// <param name="query">The query of the address, with or without its question mark.</param>
    public static HeatmapState Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new()
        {
            Rows = HeatmapSlugs.Dimension(One(values, "rows")) ?? Open.Rows,
            Columns = HeatmapSlugs.Dimension(One(values, "columns")) ?? Open.Columns,
            Measure = HeatmapSlugs.Measure(One(values, "measure")) ?? Open.Measure,
            Pipeline = One(values, "pipeline") is { } pipeline ? new PipelineId(pipeline) : null,
            Team = One(values, "team") is { } team ? new TeamId(team) : null,
            Mine = One(values, "mine") == "yes",
            From = Amount(One(values, "from")),
            To = Amount(One(values, "to")),
            Text = One(values, "text") is { } text ? text[..Math.Min(text.Length, LongestText)] : null,
            Currency = One(values, "currency") is { } currency && Money.IsCurrency(currency) ? currency : null,
            Row = One(values, "row"),
            Column = One(values, "column"),
            IsTable = One(values, "view") == "table",
        };
    }

    /// <summary>Whether somebody may tell deals apart by this.</summary>
    /// <param name="dimension">By what.</param>
    /// <param name="viewer">Who.</param>
    /// <param name="hasPast">Whether the past weeks are known.</param>
    public static bool Offers(Dimension dimension, Viewer viewer, bool hasPast) => dimension switch
    {
        Dimension.Owner => FigureFilter.MayTellPeopleApart(viewer),
        Dimension.Week or Dimension.Milestone => hasPast,
        _ => true,
    };

    /// <summary>The view as somebody may see it: by two different things, neither of them people unless they look after these.</summary>
    public HeatmapState For(Viewer viewer, bool hasPast)
    {
        var rows = Offers(Rows, viewer, hasPast) ? Rows : Dimension.Team;
        var columns = Offers(Columns, viewer, hasPast) ? Columns : Dimension.Signal;
        if (rows == columns)
        {
            columns = rows == Dimension.Signal ? Dimension.Stage : Dimension.Signal;
        }

        return rows == Rows && columns == Columns ? this : By(rows, columns);
    }

    public bool Equals(HeatmapState? other) => other is not null && Url == other.Url;

    public override int GetHashCode() => Url.GetHashCode(StringComparison.Ordinal);

    private static string? One(Dictionary<string, StringValues> values, string key) =>
        values.TryGetValue(key, out var found) && found.Count > 0 && found[0]?.Trim() is { Length: > 0 } value ? value : null;

    private static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
