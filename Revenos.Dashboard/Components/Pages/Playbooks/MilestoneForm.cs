using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Playbooks;

/// <summary>A milestone template while it is edited.</summary>
public sealed class MilestoneForm
{
    /// <summary>Its key; empty until it is saved the first time, and kept for ever afterwards.</summary>
    public string Key { get; init; } = "";

    public string Name { get; set; } = "";

    public MilestoneType Type { get; set; }

    /// <summary>The stage whose gate waits for it; empty for none.</summary>
    public string Stage { get; set; } = "";

    public double? StartsAfter { get; set; }

    public double? Length { get; set; }

    public string Criteria { get; set; } = "";

    /// <summary>How many pieces of evidence it needs.</summary>
    public int? Proofs { get; set; } = 0;

    /// <summary>The kinds that count; none means any.</summary>
    public HashSet<EvidenceKind> Kinds { get; init; } = [];

    public static MilestoneForm Of(MilestoneTemplate template) => new()
    {
        Key = template.Id.Value,
        Name = template.Name,
        Type = template.Type,
        Stage = template.Stage?.Value ?? "",
        StartsAfter = template.StartsAfterDays,
        Length = template.LengthDays,
        Criteria = template.Criteria,
        Proofs = template.Evidence.Minimum,
        Kinds = [.. template.Evidence.Kinds],
    };

    /// <summary>The template, numbers that are missing taken as zero.</summary>
    /// <param name="key">The key where it has none yet.</param>
    public MilestoneTemplate Template(string key) => new(
        new MilestoneId(Key.Length > 0 ? Key : key),
        Name.Trim(),
        Type,
        Stage.Length > 0 ? new StageId(Stage) : null,
        StartsAfter ?? 0,
        Length ?? 0,
        Criteria.Trim(),
        new EvidenceRequirement([.. Kinds.Order()], Proofs ?? 0));

    /// <summary>All that is wrong with it, by field.</summary>
    public IEnumerable<(string Field, string Text)> Faults()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return (nameof(Name), "Give it a name that people recognise.");
        }

        if (StartsAfter is not (>= 0 and <= 3650))
        {
            yield return (nameof(StartsAfter), "0 to 3,650 days.");
        }

        if (Length is not (> 0 and <= 3650))
        {
            yield return (nameof(Length), "More than 0, at most 3,650 days.");
        }

        if (Proofs is not (>= 0 and <= 20))
        {
            yield return (nameof(Proofs), "0 to 20 pieces.");
        }
    }
}
