using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Revenos.Core.Plans;
using Revenos.Dashboard.Import.Cells;

namespace Revenos.Dashboard.Import.Profiles;

/// <summary>How the rows of a source become deals. A text in it may hold references to columns: see <see cref="Expression"/>.</summary>
public sealed record ImportProfile
{
    [Description("The name it is found by, and the source that every fact is marked with: ids are made from it, so it never changes.")]
    public required string Name { get; init; }

    [Description("What a person reads in a list of profiles.")]
    public string Title { get; init; } = "";

    [Description("What it is for and how to get the files, in a few sentences.")]
    public string Description { get; init; } = "";

    [Description("How cells are written.")]
    public ProfileFormat Format { get; init; } = new();

    [Description("The stages that the deals pass through.")]
    public required ProfilePipeline Pipeline { get; init; }

    [Description("How a deal is planned; null for deals without a plan.")]
    public ProfilePlan? Plan { get; init; }

    [Description("Which signals the source can tell. What is not tracked reads as unknown.")]
    public ProfileTracking Tracking { get; init; } = new();

    [Description("What values mean, by the name of the map: {column | map} looks a value up. The value * stands for every other.")]
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Maps { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    [Description("The files, one a table.")]
    public required ImmutableArray<ProfileTable> Tables { get; init; }
}

public sealed record ProfileFormat
{
    [Description("The order of dates such as 03/04/2026; null reads only dates that can mean one day.")]
    public DateOrder? Dates { get; init; }

    [Description("What stands before the decimals; null reads only numbers that can mean one thing.")]
    public DecimalMark? DecimalMark { get; init; }

    [Description("The zone of times that do not name their own, such as Europe/Amsterdam.")]
    public string TimeZone { get; init; } = "UTC";

    [Description("The currency of amounts that do not name their own.")]
    public string Currency { get; init; } = "EUR";

    [Description("Whether a row with too few fields ends in empty cells; otherwise it is refused.")]
    public bool FillShortRows { get; init; }
}

public sealed record ProfilePipeline
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    [Description("The open stages in order. Won and lost are not stages.")]
    public ImmutableArray<ProfileStage> Stages { get; init; } = [];

    [Description("Whether a stage that is not listed is added at the end; otherwise its row is refused.")]
    public bool AddUnlistedStages { get; init; }
}

public sealed record ProfileStage
{
    public required string Id { get; init; }

    public required string Name { get; init; }
}

public sealed record ProfileTracking
{
    public bool Engagements { get; init; } = true;

    public bool Commitments { get; init; } = true;
}

public sealed record ProfilePlan
{
    [Description("The playbook that is made of the plan.")]
    public required string Playbook { get; init; }

    public required string Name { get; init; }

    [Description("Null for windows of the stated lengths; otherwise their lengths are learnt.")]
    public ProfileLearning? Learn { get; init; }

    [Description("The milestones in order; each starts where the one before it is due.")]
    public required ImmutableArray<ProfileMilestone> Milestones { get; init; }
}

public sealed record ProfileLearning
{
    [Description("The percentile of the days that earlier won deals took, from 1 to 99.")]
    public required double Percentile { get; init; }

    [Description("How many deals must have been won before the day a deal opens; with fewer, the stated lengths are used.")]
    public int MinimumCases { get; init; } = 30;

    [Description("No window is shorter than this many days.")]
    public double MinimumDays { get; init; } = 1;
}

public sealed record ProfileMilestone
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required MilestoneType Type { get; init; }

    [Description("The stage that cannot be left while this milestone is not reached; null when none waits for it.")]
    public string? Stage { get; init; }

    [Description("The length of its window.")]
    public required double Days { get; init; }

    [Description("When it is due, where the row that opens the deal says so; otherwise the window's length decides.")]
    public string? Due { get; init; }

    public string Criteria { get; init; } = "";

    [Description("The kinds of evidence that count for it; empty for any.")]
    public ImmutableArray<EvidenceKind> Evidence { get; init; } = [];

    [Description("How many pieces of evidence it needs.")]
    public int MinimumEvidence { get; init; }
}

public sealed record ProfileTable
{
    [Description("Its name within the profile.")]
    public required string Name { get; init; }

    [Description("A pattern for the names of its files, such as *deal_stage*; null when the columns alone tell.")]
    public string? File { get; init; }

    [Description("Whether the import goes on without it.")]
    public bool Optional { get; init; }

    [Description("Rows that are left out: columns and the values that say so.")]
    public ImmutableDictionary<string, Values> Skip { get; init; } = ImmutableDictionary<string, Values>.Empty;

    [Description("The column by which other tables find a row of this one; for a table without rules.")]
    public string? Key { get; init; }

    [Description("Which deal a row belongs to; for a table with rules.")]
    public string? Deal { get; init; }

    [Description("When what the row tells happened, unless a rule says otherwise; the word opened stands for the day the deal began.")]
    public string? At { get; init; }

    [Description("What rows become, in order.")]
    public ImmutableArray<ProfileRule> Rules { get; init; } = [];
}

public sealed record ProfileRule
{
    [Description("Columns and the values they must have. * stands for any text, ! before a value for anything else, an empty value for an empty cell.")]
    public ImmutableDictionary<string, Values> When { get; init; } = ImmutableDictionary<string, Values>.Empty;

    [Description("When it happened. A rule whose date is empty makes nothing.")]
    public string? At { get; init; }

    [Description("The facts that the row becomes.")]
    public required ImmutableArray<Emission> Emit { get; init; }
}

/// <summary>One value or several, any of which will do.</summary>
[JsonConverter(typeof(ValuesConverter))]
public sealed record Values(ImmutableArray<string> Items);

/// <summary>One fact that a row becomes.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="Fields">What it says: texts with references to columns. See <see cref="FactFields"/>.</param>
[JsonConverter(typeof(EmissionConverter))]
public sealed record Emission(EmittedFact Fact, ImmutableDictionary<string, string> Fields);

/// <summary>The facts that a row can become.</summary>
public enum EmittedFact
{
    Deal,
    Stage,
    Value,
    Close,
    Owner,
    Milestone,
    Engagement,
    Evidence,
    Commitment,
    Advance,
    Withdraw,
    Stakeholder,
    Context,
    Rationale,
    Won,
    Lost,
}
