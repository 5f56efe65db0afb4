using System.Collections.Immutable;
using Revenos.Dashboard.Import.Profiles;

namespace Revenos.Dashboard.Import.Engine;

/// <summary>The columns that a profile uses of a table.</summary>
/// <param name="Required">Those it cannot do without.</param>
/// <param name="All">Those and the ones it can do without.</param>
public sealed record UsedColumns(ImmutableArray<string> Required, ImmutableArray<string> All)
{
    public static UsedColumns Of(ImportProfile profile, ProfileTable table)
    {
        var used = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        void Use(string column, bool isRequired) => used[column] = used.GetValueOrDefault(column) || isRequired;

        foreach (var reference in References(profile, table))
        {
            Use(reference.Column, reference.Default is null);
        }

        // What other tables look up here is asked for of this one.
        foreach (var other in profile.Tables)
        {
            foreach (var reference in References(profile, other))
            {
                foreach (var step in reference.Steps.Where(step => step.Table == table.Name))
                {
                    Use(step.Column, reference.Default is null);
                }
            }
        }

        if (table.Key is { } key)
        {
            Use(key, true);
        }

        return new UsedColumns([.. used.Where(pair => pair.Value).Select(pair => pair.Key)], [.. used.Keys]);
    }

    private static IEnumerable<Reference> References(ImportProfile profile, ProfileTable table)
    {
        var texts = new List<string?> { table.Deal, table.At };
        texts.AddRange(table.Rules.Select(rule => rule.At));
        texts.AddRange(table.Rules.SelectMany(rule => rule.Emit).SelectMany(emission => emission.Fields.Values));
        texts.AddRange(table.Rules.SelectMany(rule => rule.When.Keys).Concat(table.Skip.Keys).Select(condition => "{" + condition + "}"));
        if (table.Rules.SelectMany(rule => rule.Emit).Any(emission => emission.Fact == EmittedFact.Deal))
        {
            texts.AddRange((profile.Plan?.Milestones ?? []).Select(milestone => milestone.Due));
        }

        return texts.OfType<string>().Where(text => text != BoundTable.Opened).SelectMany(text => Expression.Parse(text, out _).References);
    }
}
