using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Revenos.Core.Drift;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>
/// What the board shows: its address is all there is to it. What an address says that nobody understands is passed over,
/// so that an old link still opens the board.
/// </summary>
public sealed record BoardState
{
    /// <summary>Longer texts find nothing that a shorter one does not.</summary>
    public const int LongestText = 100;

    /// <summary>The board without a filter.</summary>
    public static BoardState Open { get; } = new();

    /// <summary>The pipeline; null for the one with the most deals.</summary>
    public PipelineId? Pipeline { get; init; }

    /// <summary>Only deals that the viewer leads or is named on.</summary>
    public bool Mine { get; init; }

    /// <summary>Only deals of this team.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Only deals of this owner.</summary>
    public PersonId? Owner { get; init; }

    /// <summary>Only deals that stand like this.</summary>
    public DealState? State { get; init; }

    /// <summary>Only deals with this cause.</summary>
    public CauseKind? Cause { get; init; }

    /// <summary>Only this column; on a phone, where one column has room, the one that is shown.</summary>
    public StageId? Stage { get; init; }

    /// <summary>Only deals worth at least this, in their own currency.</summary>
    public decimal? From { get; init; }

    /// <summary>Only deals worth less than this, in their own currency.</summary>
    public decimal? To { get; init; }

    /// <summary>Only deals whose name, account or owner holds all of these words.</summary>
    public string? Text { get; init; }

    /// <summary>The order of the cards.</summary>
    public BoardOrder Order { get; init; }

    /// <summary>The columns that are folded.</summary>
    public ImmutableSortedSet<string> Folded { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Whether a filter leaves deals of a stage out.</summary>
    public bool IsNarrowed => this with { Pipeline = null, Stage = null, Order = default, Folded = Open.Folded } != Open;

    /// <summary>The same view without its filters.</summary>
    public BoardState Cleared => new() { Pipeline = Pipeline, Order = Order, Folded = Folded };

    /// <summary>The address of this view.</summary>
    public string Url => Urls.Board(
    [
        ("pipeline", Pipeline?.Value),
        ("mine", Mine ? "yes" : null),
        ("team", Team?.Value),
        ("owner", Owner?.Value),
        ("state", State is { } state ? StateText.Slug(state) : null),
        ("cause", Cause is { } cause ? CauseText.Slug(cause) : null),
        ("stage", Stage?.Value),
        ("from", From?.ToString(CultureInfo.InvariantCulture)),
        ("to", To?.ToString(CultureInfo.InvariantCulture)),
        ("text", Text),
        ("sort", Order == default ? null : BoardSlugs.Of(Order)),
        .. Folded.Select(stage => ("folded", (string?)stage)),
    ]);

    /// <summary>Folds a column, or unfolds it.</summary>
    public BoardState Toggle(StageId stage) =>
        this with { Folded = Folded.Contains(stage.Value) ? Folded.Remove(stage.Value) : Folded.Add(stage.Value) };

    /// <summary>The view an address names.</summary>
    /// <param name="query">The query of the address, with or without its question mark.</param>
    public static BoardState Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new()
        {
            Pipeline = One(values, "pipeline") is { } pipeline ? new PipelineId(pipeline) : null,
            Mine = One(values, "mine") == "yes",
            Team = One(values, "team") is { } team ? new TeamId(team) : null,
            Owner = One(values, "owner") is { } owner ? new PersonId(owner) : null,
            State = BoardSlugs.Find(StateText.Ongoing, StateText.Slug, One(values, "state")),
            Cause = BoardSlugs.Find(CauseText.All, CauseText.Slug, One(values, "cause")),
            Stage = One(values, "stage") is { } stage ? new StageId(stage) : null,
            From = Amount(One(values, "from")),
            To = Amount(One(values, "to")),
            Text = One(values, "text") is { } text ? text[..Math.Min(text.Length, LongestText)] : null,
            Order = BoardSlugs.Find(Enum.GetValues<BoardOrder>(), BoardSlugs.Of, One(values, "sort")) ?? default,
            Folded = values.TryGetValue("folded", out var folded)
                ? [.. Open.Folded.Union(folded.OfType<string>().Where(stage => stage.Length > 0))]
                : Open.Folded,
        };
    }

    public bool Equals(BoardState? other) => other is not null && Url == other.Url;

    public override int GetHashCode() => Url.GetHashCode(StringComparison.Ordinal);

    private static string? One(Dictionary<string, StringValues> values, string key) =>
        values.TryGetValue(key, out var found) && found.Count > 0 && found[0]?.Trim() is { Length: > 0 } value ? value : null;

    private static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
