using System.Collections.Immutable;
using Revenos.Dashboard.Import.Cells;
using Revenos.Dashboard.Import.Engine;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;

namespace Revenos.Dashboard.Import.Desk;

/// <summary>What a value of the telling column means.</summary>
public enum ValueMeaning
{
    Nothing,
    OpensTheDeal,
    Stage,
    Milestone,
    Meeting,
    Call,
    Email,
    Evidence,
    TheirCommitment,
    OurCommitment,
    Won,
    Lost,
}

/// <summary>A profile in the making: which column is what, and what values mean. A column is named by its name, or empty for none.</summary>
public sealed class MappingDraft(RecognisedFile file)
{
    private const int MostValues = 40;

    public string Name { get; set; } = "";

    /// <summary>Whether a row is something that happened to a deal; otherwise it is a deal.</summary>
    public bool IsEventLog { get; set; }

    public string Deal { get; set; } = Guess(file, "deal", "case_id", "case", "opportunity", "id");

    public string DealName { get; set; } = Guess(file, "name", "deal", "title", "subject");

    public string Account { get; set; } = Guess(file, "account", "company", "customer", "client");

    public string Owner { get; set; } = Guess(file, "owner", "resource", "seller", "responsible");

    public string OwnerEmail { get; set; } = Guess(file, "owner e-mail", "owner email", "email");

    public string Value { get; set; } = Guess(file, "value", "amount", "volume");

    public string Currency { get; set; } = "EUR";

    public string Opened { get; set; } = Guess(file, "opened", "created", "created_date", "timestamp", "date", "start");

    public string ExpectedClose { get; set; } = Guess(file, "expected close", "close_date", "close date");

    /// <summary>The column that tells: the stage of a deal, or what happened.</summary>
    public string Telling { get; set; } = Guess(file, "stage", "status", "activity", "event");

    public DateOrder? Dates { get; set; }

    public DecimalMark? Decimals { get; set; }

    /// <summary>What was said of values of the telling column.</summary>
    public Dictionary<string, ValueMeaning> Meanings { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values of the telling column in the sample, the most frequent first.</summary>
    public ImmutableArray<string> Values => file.IndexOf(Telling) is >= 0 and var index
        ? [.. file.Sample.Select(row => row[index].Trim()).Where(value => value.Length > 0).GroupBy(value => value).OrderByDescending(group => group.Count()).Select(group => group.Key).Take(MostValues)]
        : [];

    public ValueMeaning MeaningOf(string value) => Meanings.GetValueOrDefault(value, IsEventLog ? ValueMeaning.Nothing : ValueMeaning.Stage);

    public ImportProfile ToProfile()
    {
        var stages = Values.Where(value => MeaningOf(value) == ValueMeaning.Stage).Select(value => new ProfileStage { Id = SourceIds.Plain(value), Name = value }).DistinctBy(stage => stage.Id).ToImmutableArray();
        stages = stages.IsEmpty || IsEventLog ? [new ProfileStage { Id = "open", Name = "Open" }, .. stages.Where(stage => stage.Id != "open")] : stages;
        var milestones = Values.Where(value => MeaningOf(value) == ValueMeaning.Milestone).ToList();
        var name = Name.Trim().Length == 0 ? "draft" : SourceIds.Plain(Name.Trim());
        return new ImportProfile
        {
            Name = name,
            Title = Name.Trim(),
            Format = new ProfileFormat { Dates = Dates, DecimalMark = Decimals, Currency = Currency.Trim().ToUpperInvariant() },
            Pipeline = new ProfilePipeline { Id = name, Name = Name.Trim().Length == 0 ? "Draft" : Name.Trim(), Stages = stages, AddUnlistedStages = true },
            Plan = milestones.Count == 0 ? null : new ProfilePlan
            {
                Playbook = name,
                Name = Name.Trim().Length == 0 ? "Draft" : Name.Trim(),
                Learn = new ProfileLearning { Percentile = 75, MinimumCases = 20, MinimumDays = 1 },
                Milestones = [.. milestones.Select((value, i) => new ProfileMilestone { Id = SourceIds.Plain(value), Name = value, Type = TypeOf(i, milestones.Count), Days = 14 })],
            },
            Tables = [new ProfileTable { Name = "rows", Deal = Cell(Deal), At = Opened.Length == 0 ? null : Cell(Opened), Rules = [.. IsEventLog ? Events() : Rows()] }],
        };
    }

    private static Core.Plans.MilestoneType TypeOf(int index, int count) => (Core.Plans.MilestoneType)(index * 4 / Math.Max(1, count));

    private IEnumerable<ProfileRule> Rows()
    {
        yield return new ProfileRule { Emit = [Opening(Telling.Length == 0 ? "open" : Cell(Telling))] };
        foreach (var value in Values)
        {
            if (MeaningOf(value) is ValueMeaning.Won or ValueMeaning.Lost && ExpectedClose.Length > 0)
            {
                yield return new ProfileRule { When = When(value), At = Cell(ExpectedClose), Emit = [Fact(MeaningOf(value) == ValueMeaning.Won ? EmittedFact.Won : EmittedFact.Lost)] };
            }
        }
    }

    private IEnumerable<ProfileRule> Events() => Values
        .Where(value => MeaningOf(value) != ValueMeaning.Nothing)
        .Select(value => new ProfileRule { When = When(value), Emit = [Of(value)] });

    private Emission Of(string value) => MeaningOf(value) switch
    {
        ValueMeaning.OpensTheDeal => Opening("open"),
        ValueMeaning.Stage => Fact(EmittedFact.Stage, ("stage", Literal(value))),
        ValueMeaning.Milestone => Fact(EmittedFact.Milestone, ("milestone", SourceIds.Plain(value))),
        ValueMeaning.Meeting => Fact(EmittedFact.Engagement, ("kind", "meeting"), ("note", Literal(value))),
        ValueMeaning.Call => Fact(EmittedFact.Engagement, ("kind", "call"), ("note", Literal(value))),
        ValueMeaning.Email => Fact(EmittedFact.Engagement, ("kind", "email"), ("direction", "outbound"), ("note", Literal(value))),
        ValueMeaning.Evidence => Fact(EmittedFact.Evidence, ("kind", "other"), ("title", Literal(value))),
        ValueMeaning.TheirCommitment => Fact(EmittedFact.Commitment, ("text", Literal(value)), ("side", "buyer"), ("level", "written")),
        ValueMeaning.OurCommitment => Fact(EmittedFact.Commitment, ("text", Literal(value)), ("side", "ours"), ("level", "written")),
        ValueMeaning.Won => Fact(EmittedFact.Won),
        ValueMeaning.Lost or ValueMeaning.Nothing => Fact(EmittedFact.Lost),
    };

    private Emission Opening(string stage) => Fact(
        EmittedFact.Deal,
        ("name", DealName.Length == 0 ? Cell(Deal) : Cell(DealName)),
        ("account", Cell(Account)),
        ("owner", OwnerEmail.Length > 0 ? Cell(OwnerEmail) : Cell(Owner)),
        ("ownerName", Cell(Owner)),
        ("ownerEmail", Cell(OwnerEmail)),
        ("stage", stage),
        ("value", Cell(Value)),
        ("close", Cell(ExpectedClose)));

    private static Emission Fact(EmittedFact fact, params (string Field, string Text)[] fields) =>
        new(fact, fields.Where(field => field.Text.Length > 0).ToImmutableDictionary(field => field.Field, field => field.Text));

    private ImmutableDictionary<string, Values> When(string value) =>
        ImmutableDictionary<string, Values>.Empty.Add(Telling, new Values([value]));

    private static string Cell(string column) => column.Length == 0 ? "" : $"{{{column}}}";

    private static string Literal(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Guess(RecognisedFile file, params string[] names) =>
        names.Select(file.IndexOf).Where(index => index >= 0).Select(index => file.Columns[index]).FirstOrDefault("");
}
