using System.Collections.Immutable;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Cells;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reports;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>Turns the rows of one deal into its facts. What was told of the same instant stands in the order of the tables and lines; an end comes last.</summary>
internal sealed class StoryTeller(ImportProfile profile, IReadOnlyList<BoundTable> tables, CellFormat format, StageBook stages, PeopleBook people, DateTimeOffset now)
{
    private readonly (string Milestone, BoundExpression[] Due)[] _dues =
        [.. (profile.Plan?.Milestones ?? []).Where(milestone => milestone.Due is not null)
            .Select(milestone => (milestone.Id, tables.Select(table => table.Bind(milestone.Due!, table.Lookups, table.Maps)).ToArray()))];

    public Story Tell(string deal, IReadOnlyList<PileRow> rows)
    {
        var faults = new List<Fault>();
        var (told, openings) = Candidates(deal, rows, faults);
        var id = SourceIds.Deal(profile.Name, deal);

        Told? first = openings.Count == 0 ? null : openings.MinBy(opening => (opening.At, opening.Order));
        if (first is null)
        {
            return new Story(deal, id, null, "", [], [.. faults], ImmutableDictionary<string, DateTimeOffset>.Empty, default);
        }

        var facts = new FactMaker(profile, stages, people, format, deal);
        var opening = facts.Open(first, faults);
        var (before, after, ahead) = (0, 0, 0);
        var ended = false;

        foreach (var item in told.OrderBy(item => item.At ?? first.At).ThenBy(item => item.IsEnd).ThenBy(item => item.Order))
        {
            var at = item.At ?? first.At!.Value;
            if (at < first.At)
            {
                before++;
            }
            else if (ended)
            {
                after++;
            }
            else if (at > now)
            {
                ahead++;
            }
            else
            {
                facts.Add(item, at, faults);
                ended = item.IsEnd;
            }
        }

        return new Story(deal, id, opening, facts.OwnerName, facts.Facts, [.. faults], Dues(first, deal, faults), new LeftOut(before, after, ahead));
    }

    private (List<Told> Told, List<Told> Openings) Candidates(string deal, IReadOnlyList<PileRow> rows, List<Fault> faults)
    {
        var (told, openings) = (new List<Told>(), new List<Told>());
        foreach (var group in rows.GroupBy(row => row.Table).OrderBy(group => group.Key))
        {
            var table = tables[group.Key];
            var ordered = InTime(table, [.. group]);
            for (var i = 0; i < ordered.Count; i++)
            {
                var row = new RowInDeal(ordered, i);
                foreach (var rule in table.Rules.Where(rule => rule.Holds(row)))
                {
                    DateTimeOffset? at = null;
                    if (rule.At is { } when)
                    {
                        var said = when.Say(row);
                        if (said.IsEmpty)
                        {
                            continue;
                        }

                        var instant = said.Problem is { } problem ? problem : Instant.Parse(said.Text, format);
                        if (instant.Problem is { } fault)
                        {
                            faults.Add(new Fault(table.File.File.Name, row.Row.Line, deal, said.Column, said.Text, fault.What, fault.Remedy));
                            break;
                        }

                        at = instant.Value;
                    }

                    foreach (var emission in rule.Emit)
                    {
                        var item = new Told(emission.IsEnd && at is { } end ? EndOf(end) : at, told.Count + openings.Count, table, row, emission);
                        (emission.Fact == EmittedFact.Deal && at is not null ? openings : told).Add(item);
                    }
                }
            }
        }

        return (told, openings);
    }

    // A deal that ended on a day, at no stated time, ended after all else of that day.
    private DateTimeOffset EndOf(DateTimeOffset at) =>
        Instant.IsDate(at, format) && at <= now ? Instants.Earlier(at.PlusDays(1).AddMicroseconds(-1), now) : at;

    // Rows that look ahead look forward in time, wherever in the file they stand.
    private List<PileRow> InTime(BoundTable table, PileRow[] rows) =>
        !table.LooksAhead || table.At is not { } at
            ? [.. rows.OrderBy(row => row.Line)]
            : [.. rows.OrderBy(row => Instant.Parse(at.Say(RowInDeal.Alone(row)).Text, format) is { Problem: null, Value: var instant } ? instant : DateTimeOffset.MaxValue).ThenBy(row => row.Line)];

    private ImmutableDictionary<string, DateTimeOffset> Dues(Told opening, string deal, List<Fault> faults)
    {
        var dues = ImmutableDictionary.CreateBuilder<string, DateTimeOffset>();
        foreach (var (milestone, due) in _dues)
        {
            var said = due[opening.Table.Index].Say(opening.Row);
            if (said.IsEmpty)
            {
                continue;
            }

            var instant = said.Problem is { } problem ? problem : Instant.Parse(said.Text, format);
            if (instant.Problem is { } fault)
            {
                faults.Add(new Fault(opening.Table.File.File.Name, opening.Row.Row.Line, deal, said.Column, said.Text, fault.What, fault.Remedy));
            }
            else
            {
                // A date alone means by the end of that day.
                dues[milestone] = Instant.IsDate(instant.Value, format) ? instant.Value.PlusDays(1) : instant.Value;
            }
        }

        return dues.ToImmutable();
    }
}

/// <summary>Something that a row tells.</summary>
/// <param name="At">When it happened; null for when the deal began.</param>
/// <param name="Order">Its place in the files.</param>
internal sealed record Told(DateTimeOffset? At, int Order, BoundTable Table, RowInDeal Row, BoundEmission Emission)
{
    public bool IsEnd => Emission.IsEnd;
}
