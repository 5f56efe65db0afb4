using System.Collections.Immutable;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Figures;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Components.Pages.Digest;

/// <summary>Every line of the digest, those that no sheet has room for among them.</summary>
public sealed class DigestExport(DigestDesk desk) : ITableExport
{
    public static string Page => Urls.Digest;

    public async Task<CsvTable> MakeAsync(string query, Viewer viewer, CancellationToken cancellation)
    {
        var view = await desk.MakeAsync(DigestState.Parse(query), viewer, DigestLimits.None, null, cancellation);
        return new(
            $"digest-{view.Period.Week.Slug}",
            ["part", "what", "day", "account", "deal", "owner", "deals", "currency", "value", "weighted value", "number", "note", "step"],
            Lines(view).Select(line => line.Cells));
    }

    private static IEnumerable<DigestLine> Lines(DigestView view) =>
    [
        .. view.Money.Rows.SelectMany(money => new[] { Week("before the week", money.Before, money.Currency), Week("end of the week", money.After, money.Currency) }),
        .. view.Changes.Select(change => Line("changed", ChangeText.Name(change.Kind)) with { Deals = CsvTable.Cell(change.Weightiest.Length), Number = CsvTable.Cell(change.Count) }),
        .. view.Changes.SelectMany(change => change.Weightiest.Select(deal =>
            Deal("changed deal", ChangeText.Name(change.Kind), deal.Account, deal.Name, deal.OwnerName, deal.Value) with { Day = CsvTable.Cell(deal.At), Note = deal.Note })),
        .. view.Reviews.Rows.Select(review => Deal("before the leadership", review.IsOverdue ? "review overdue" : "review by", review.Account, review.Name, review.OwnerName, review.Value) with
        {
            Day = CsvTable.Cell(review.ReviewBy), Number = CsvTable.Cell(review.WaitingDays), Note = $"{KindText.Of(review.Trigger)}; {review.Why}",
        }),
        .. view.Drifting.Rows.Select(deal => Deal("drifting", StateText.Word(deal.Recovery), deal.Account, deal.Name, deal.OwnerName, deal.Value) with
        {
            Number = CsvTable.Cell(deal.Days), Note = deal.Why, Step = deal.Step,
        }),
        .. view.Ahead.Rows.Select(deal => Deal("will drift", StateText.Word(deal.State), deal.Account, deal.Name, deal.OwnerName, deal.Value) with
        {
            Day = CsvTable.Cell(deal.On), Note = deal.Why, Step = deal.Effect is { } effect ? $"{deal.Step}: {effect}" : deal.Step,
        }),
        .. view.Pauses.Rows.Select(pause => Deal("pause", pause.IsDue ? "due" : "falls due", pause.Account, pause.Name, pause.OwnerName, pause.Value) with
        {
            Day = CsvTable.Cell(pause.On), Note = pause.Criteria.Length > 0 ? $"{pause.Reason}; criteria: {pause.Criteria}" : pause.Reason, Step = $"{pause.Reengager} re-engages",
        }),
        .. view.Layers.SelectMany(layer => layer.Sum.Plain.Sums.Select(plain => Line("layer", LayerText.Word(layer.Layer)) with
        {
            Deals = CsvTable.Cell(layer.Sum.Deals),
            Currency = plain.Currency,
            Value = CsvTable.Cell(plain.Amount),
            Weighted = CsvTable.Cell(layer.Sum.Weighted.Items.GetValueOrDefault(plain.Currency)),
        })),
        .. view.Weeks.Select(week => Week("week", week, view.Currency)),
        Line("measure", "drift prevalence") with { Number = CsvTable.Cell(view.Figures.Prevalence) },
        Line("measure", "evidence density") with { Number = CsvTable.Cell(view.Figures.EvidenceDensity) },
        Line("measure", "milestone completion rate") with { Number = CsvTable.Cell(view.Pace.CompletionRate) },
        Line("measure", "milestones per deal and week") with { Number = CsvTable.Cell(view.Pace.Velocity) },
        .. view.Stages.Select(stage => Line("median days a stage", stage.Name) with { Deals = CsvTable.Cell(stage.Stays), Number = CsvTable.Cell(stage.Days) }),
    ];

    private static DigestLine Line(string part, string what) => new(part, what);

    private static DigestLine Deal(string part, string what, string account, string name, string owner, Money value) => new(part, what)
    {
        Account = account,
        Deal = name,
        Owner = owner,
        Currency = value.Currency,
        Value = CsvTable.Cell(value.Amount),
    };

    private static DigestLine Week(string what, VisibilityWeek week, string currency) => new("value", what)
    {
        Day = CsvTable.Cell(week.At),
        Deals = CsvTable.Cell(week.Deals),
        Currency = currency,
        Value = CsvTable.Cell(week.Plain),
        Weighted = CsvTable.Cell(week.Weighted),
        Number = CsvTable.Cell(week.Prevalence),
    };
}

/// <summary>One line of the file; what a line does not tell is empty.</summary>
internal sealed record DigestLine(string Part, string What)
{
    public string Day { get; init; } = "";

    public string Account { get; init; } = "";

    public string Deal { get; init; } = "";

    public string Owner { get; init; } = "";

    public string Deals { get; init; } = "";

    public string Currency { get; init; } = "";

    public string Value { get; init; } = "";

    public string Weighted { get; init; } = "";

    public string Number { get; init; } = "";

    public string Note { get; init; } = "";

    public string Step { get; init; } = "";

    public ImmutableArray<string> Cells => [Part, What, Day, Account, Deal, Owner, Deals, Currency, Value, Weighted, Number, Note, Step];
}
