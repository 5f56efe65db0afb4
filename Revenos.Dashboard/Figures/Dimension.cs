namespace Revenos.Dashboard.Figures;

/// <summary>By what a map tells deals apart.</summary>
public enum Dimension
{
    /// <summary>The stage of the pipeline.</summary>
    Stage,

    /// <summary>The type of the milestone worked on.</summary>
    Milestone,

    /// <summary>The team.</summary>
    Team,

    /// <summary>Which signal is below its threshold; a deal may count in several lines.</summary>
    Signal,

    /// <summary>What explains it; a deal may count in several lines.</summary>
    Cause,

    /// <summary>The segment by value.</summary>
    Value,

    /// <summary>The segment by account.</summary>
    Account,

    /// <summary>The month in which it is expected to close.</summary>
    Close,

    /// <summary>The week: each line is the deals as they were when it began, the last as they are.</summary>
    Week,

    /// <summary>Who leads it; only for the manager of the team.</summary>
    Owner,
}

/// <summary>What a cell of a map tells.</summary>
public enum HeatMeasure
{
    /// <summary>The share of its deals.</summary>
    Share,

    /// <summary>How many deals.</summary>
    Number,

    /// <summary>What they are worth, in one currency.</summary>
    Value,

    /// <summary>The median of their severity.</summary>
    Severity,
}
