namespace Revenos.Core.Values;

/// <summary>Names one deal for ever. Made by the caller; Core never makes an id.</summary>
/// <param name="Value">The id as a GUID; never empty for a stored deal.</param>
public readonly record struct DealId(Guid Value)
{
    /// <summary>The id as 32 hexadecimal digits, as it stands in addresses.</summary>
    public override string ToString() => Value.ToString("N");
}

/// <summary>
/// Names one recorded fact for ever. An engagement, a piece of evidence, a commitment, a stakeholder and a context
/// change are named by the fact that first recorded them.
/// </summary>
/// <param name="Value">The id as a GUID.</param>
public readonly record struct FactId(Guid Value)
{
    /// <summary>The id as 32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Names a person who works with deals: an owner, a manager, a leader, or somebody known only to an imported source.</summary>
/// <param name="Value">A key of at most 100 characters, compared exactly.</param>
public readonly record struct PersonId(string Value)
{
    /// <summary>The key itself.</summary>
    public override string ToString() => Value;
}

/// <summary>Names a team of deal owners.</summary>
/// <param name="Value">A key of at most 100 characters, compared exactly.</param>
public readonly record struct TeamId(string Value)
{
    /// <summary>The key itself.</summary>
    public override string ToString() => Value;
}

/// <summary>Names a milestone within the plan of a deal, and keeps that name from anchor to anchor.</summary>
/// <param name="Value">A key of at most 100 characters, compared exactly.</param>
public readonly record struct MilestoneId(string Value)
{
    /// <summary>The key itself.</summary>
    public override string ToString() => Value;
}

/// <summary>Names a pipeline: an ordered row of stages.</summary>
/// <param name="Value">A key of at most 100 characters, compared exactly.</param>
public readonly record struct PipelineId(string Value)
{
    /// <summary>The key itself.</summary>
    public override string ToString() => Value;
}

/// <summary>Names a stage within its pipeline.</summary>
/// <param name="Value">A key of at most 100 characters, compared exactly.</param>
public readonly record struct StageId(string Value)
{
    /// <summary>The key itself.</summary>
    public override string ToString() => Value;
}

/// <summary>Names a playbook: the milestone templates and thresholds that a kind of deal is planned and judged with.</summary>
/// <param name="Value">A key of at most 100 characters, compared exactly.</param>
public readonly record struct PlaybookId(string Value)
{
    /// <summary>The key itself.</summary>
    public override string ToString() => Value;
}
