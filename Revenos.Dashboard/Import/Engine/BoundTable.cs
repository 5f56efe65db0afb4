using System.Collections.Immutable;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>A table of a profile tied to its file.</summary>
internal sealed class BoundTable
{
    /// <summary>In place of a date: the instant at which the deal began.</summary>
    public const string Opened = "opened";

    private readonly BoundCondition[] _skips;

    public BoundTable(int index, ProfileTable table, RecognisedFile file, ImmutableArray<string> columns, Lookups lookups, ValueMaps maps)
    {
        (Index, Table, File) = (index, table, file);
        Columns = [.. columns.Where(column => file.IndexOf(column) >= 0)];
        Wanted = [.. Columns.Select(file.IndexOf)];

        Deal = table.Deal is { } deal ? Bind(deal, lookups, maps) : null;
        _skips = Conditions(table.Skip, lookups, maps);
        Rules = [.. table.Rules.Select(rule => new BoundRule(
            Conditions(rule.When, lookups, maps),
            (rule.At ?? table.At) is { } at && at != Opened ? Bind(at, lookups, maps) : null,
            [.. rule.Emit.Select(emission => new BoundEmission(emission.Fact, emission.Fields.ToDictionary(field => field.Key, field => Bind(field.Value, lookups, maps))))]))];
        At = table.At is { } usual && usual != Opened ? Bind(usual, lookups, maps) : null;
        LooksAhead = table.Rules.SelectMany(rule => rule.Emit).SelectMany(emission => emission.Fields.Values)
            .Any(text => Expression.Parse(text, out _).References.Any(reference => reference.LooksAhead));
        Lookups = lookups;
        Maps = maps;
    }

    public int Index { get; }

    public ProfileTable Table { get; }

    public RecognisedFile File { get; }

    /// <summary>The columns that are used; a row's cells are in their order.</summary>
    public ImmutableArray<string> Columns { get; }

    public int[] Wanted { get; }

    public BoundExpression? Deal { get; }

    public BoundExpression? At { get; }

    public ImmutableArray<BoundRule> Rules { get; }

    /// <summary>Whether a fact may need rows that no rule is about.</summary>
    public bool LooksAhead { get; }

    public Lookups Lookups { get; }

    public ValueMaps Maps { get; }

    public int Place(string column)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Equals(column, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    public bool Skips(RowInDeal row) => _skips.Any(skip => skip.Holds(row));

    public bool Concerns(RowInDeal row) => LooksAhead || Rules.Any(rule => rule.Holds(row));

    public BoundExpression Bind(string text, Lookups lookups, ValueMaps maps) => new(Expression.Parse(text, out _), Place, lookups, maps);

    private BoundCondition[] Conditions(ImmutableDictionary<string, Values> conditions, Lookups lookups, ValueMaps maps) =>
        [.. conditions.Select(condition => new BoundCondition(Bind("{" + condition.Key + "}", lookups, maps), condition.Value.Items))];
}

/// <summary>A rule tied to its table.</summary>
/// <param name="At">When it happened; null for the instant at which the deal began.</param>
internal sealed record BoundRule(BoundCondition[] When, BoundExpression? At, ImmutableArray<BoundEmission> Emit)
{
    public bool Holds(RowInDeal row)
    {
        foreach (var condition in When)
        {
            if (!condition.Holds(row))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A fact of a rule tied to its table.</summary>
internal sealed record BoundEmission(EmittedFact Fact, Dictionary<string, BoundExpression> Fields)
{
    public bool IsEnd => Fact is EmittedFact.Won or EmittedFact.Lost;
}
