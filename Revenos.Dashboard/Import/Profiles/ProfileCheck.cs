using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Import.Profiles;

/// <summary>Finds every fault of a profile before a row is read.</summary>
public static class ProfileCheck
{
    private const int KeyLength = 60;

    public static ImmutableArray<string> Faults(ImportProfile profile) =>
        [.. Heads(profile), .. Plan(profile), .. Tables(profile), .. profile.Tables.SelectMany(table => Texts(profile, table))];

    private static IEnumerable<string> Heads(ImportProfile profile)
    {
        if (!IsKey(profile.Name))
        {
            yield return $"The name \"{profile.Name}\" needs one to {KeyLength} letters, digits, dots, dashes or underscores.";
        }

        if (!IsKey(profile.Pipeline.Id))
        {
            yield return $"The pipeline's id \"{profile.Pipeline.Id}\" needs one to {KeyLength} letters, digits, dots, dashes or underscores.";
        }

        if (profile.Pipeline.Stages.IsEmpty && !profile.Pipeline.AddUnlistedStages)
        {
            yield return "The pipeline has no stage: list them, or let unlisted stages be added.";
        }

        foreach (var key in profile.Pipeline.Stages.Select(stage => stage.Id).Concat((profile.Plan?.Milestones ?? []).Select(milestone => milestone.Id)).Where(key => !IsKey(key)))
        {
            yield return $"The id \"{key}\" needs one to {KeyLength} letters, digits, dots, dashes or underscores.";
        }

        foreach (var twice in Twice(profile.Pipeline.Stages.Select(stage => stage.Id)))
        {
            yield return $"The stage \"{twice}\" is listed twice.";
        }

        if (!Money.IsCurrency(profile.Format.Currency))
        {
            yield return $"\"{profile.Format.Currency}\" is no currency: use a code such as EUR.";
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(profile.Format.TimeZone, out _))
        {
            yield return $"\"{profile.Format.TimeZone}\" is no time zone: use a name such as Europe/Amsterdam.";
        }
    }

    private static IEnumerable<string> Plan(ImportProfile profile)
    {
        if (profile.Plan is not { } plan)
        {
            yield break;
        }

        if (!IsKey(plan.Playbook))
        {
            yield return $"The playbook's id \"{plan.Playbook}\" needs one to {KeyLength} letters, digits, dots, dashes or underscores.";
        }

        if (plan.Milestones.IsEmpty)
        {
            yield return "The plan has no milestone.";
        }

        foreach (var twice in Twice(plan.Milestones.Select(milestone => milestone.Id)))
        {
            yield return $"The milestone \"{twice}\" is listed twice.";
        }

        foreach (var milestone in plan.Milestones)
        {
            if (!(milestone.Days > 0 && milestone.Days <= 3650))
            {
                yield return $"The window of milestone \"{milestone.Id}\" needs more than 0 and at most 3650 days.";
            }

            if (milestone.Stage is { } stage && !profile.Pipeline.AddUnlistedStages && profile.Pipeline.Stages.All(listed => listed.Id != stage))
            {
                yield return $"The milestone \"{milestone.Id}\" belongs to the stage \"{stage}\", which is not listed.";
            }

            if (milestone.MinimumEvidence is < 0 or > 20)
            {
                yield return $"The milestone \"{milestone.Id}\" can ask for 0 to 20 pieces of evidence.";
            }
        }

        if (plan.Learn is { } learn && !(learn.Percentile is >= 1 and <= 99 && learn.MinimumCases >= 1 && learn.MinimumDays is > 0 and <= 365))
        {
            yield return "Learnt windows need a percentile from 1 to 99, at least one case, and a shortest window of more than 0 and at most 365 days.";
        }
    }

    private static IEnumerable<string> Tables(ImportProfile profile)
    {
        foreach (var twice in Twice(profile.Tables.Select(table => table.Name)))
        {
            yield return $"The table \"{twice}\" is listed twice.";
        }

        if (!profile.Tables.SelectMany(table => table.Rules).SelectMany(rule => rule.Emit).Any(emission => emission.Fact == EmittedFact.Deal))
        {
            yield return "No rule makes a deal: one has to emit the fact \"deal\".";
        }

        foreach (var table in profile.Tables)
        {
            var (hasRules, isLookup) = (!table.Rules.IsEmpty, table.Key is not null);
            if (hasRules == isLookup)
            {
                yield return $"The table \"{table.Name}\" needs either rules, or a key by which other tables find its rows.";
            }

            if (hasRules && table.Deal is null)
            {
                yield return $"The table \"{table.Name}\" does not say which deal a row belongs to.";
            }

            if (hasRules && table.At is null && table.Rules.Any(rule => rule.At is null))
            {
                yield return $"The table \"{table.Name}\" does not say when what its rows tell happened.";
            }
        }
    }

    private static IEnumerable<string> Texts(ImportProfile profile, ProfileTable table)
    {
        var texts = new List<(string Text, string Place)>();
        texts.AddRange(new[] { table.Deal, table.At }.OfType<string>().Select(text => (text, $"the table \"{table.Name}\"")));
        texts.AddRange(table.Rules.SelectMany(rule => rule.When.Keys).Concat(table.Skip.Keys).Select(key => ("{" + key + "}", $"a condition of the table \"{table.Name}\"")));
        foreach (var rule in table.Rules)
        {
            texts.AddRange(new[] { rule.At }.OfType<string>().Select(text => (text, $"a rule of the table \"{table.Name}\"")));
            foreach (var emission in rule.Emit)
            {
                texts.AddRange(emission.Fields.Select(field => (field.Value, $"the {emission.Fact} of the table \"{table.Name}\"")));
                foreach (var unknown in emission.Fields.Keys.Except(FactFields.Of(emission.Fact)))
                {
                    yield return $"The {emission.Fact} of the table \"{table.Name}\" has no field \"{unknown}\"; it has {string.Join(", ", FactFields.Of(emission.Fact))}.";
                }

                foreach (var missing in FactFields.Required(emission.Fact).Except(emission.Fields.Keys))
                {
                    yield return $"The {emission.Fact} of the table \"{table.Name}\" needs the field \"{missing}\".";
                }
            }
        }

        foreach (var (text, place) in texts)
        {
            var expression = Expression.Parse(text, out var fault);
            if (fault is not null)
            {
                yield return $"In {place}: {fault}";
                continue;
            }

            foreach (var reference in expression.References)
            {
                if (reference.Map is { } map && !profile.Maps.ContainsKey(map))
                {
                    yield return $"In {place}: there is no map \"{map}\".";
                }

                foreach (var step in reference.Steps.Where(step => profile.Tables.All(other => other.Name != step.Table || other.Key is null)))
                {
                    yield return $"In {place}: there is no table \"{step.Table}\" with a key.";
                }
            }
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<string> keys) => keys.GroupBy(key => key).Where(group => group.Skip(1).Any()).Select(group => group.Key);

    private static bool IsKey(string key) => key.Length is > 0 and <= KeyLength && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}
