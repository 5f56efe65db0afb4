using System.Collections.Immutable;
using Revenos.Core.Outcomes;
using Revenos.Core.Pipelines;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Components.Pages.Board;

/// <summary>What a person has to decide before a deal moves.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Account">Its account, for the heading.</param>
/// <param name="Name">Its name, for the heading.</param>
public abstract record BoardQuestion(DealId Deal, string Account, string Name)
{
    /// <summary>Where to?</summary>
    /// <param name="Deal">The deal.</param>
    /// <param name="Account">Its account.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Here">The stage it is in.</param>
    public sealed record Where(DealId Deal, string Account, string Name, StageId Here) : BoardQuestion(Deal, Account, Name);

    /// <summary>The gate is closed: bring what is missing, or pass it with a reason?</summary>
    /// <param name="Deal">The deal.</param>
    /// <param name="Account">Its account.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Target">The stage beyond the gate.</param>
    /// <param name="Gaps">What the gate waits for.</param>
    /// <param name="Fault">What was wrong with the reason given; null when none was given yet.</param>
    public sealed record Gate(DealId Deal, string Account, string Name, Stage Target, ImmutableArray<GateGap> Gaps, string? Fault)
        : BoardQuestion(Deal, Account, Name);

    /// <summary>Somebody was faster: move it all the same?</summary>
    /// <param name="Deal">The deal.</param>
    /// <param name="Account">Its account.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Target">The stage asked for.</param>
    /// <param name="Reason">The reason given to pass a gate; null when none was.</param>
    /// <param name="Version">The version that the person has now seen.</param>
    /// <param name="Since">What the others did, a sentence each.</param>
    public sealed record Overtaken(DealId Deal, string Account, string Name, Stage Target, string? Reason, long Version, ImmutableArray<string> Since)
        : BoardQuestion(Deal, Account, Name);
}
