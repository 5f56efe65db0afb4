using Revenos.Core.Recovery;

namespace Revenos.Tests.Core.Recovery;

public sealed class RecoveryRuleTests
{
    /// <summary>Every state and every move: the rule that refuses it, or "yes".</summary>
    private static readonly Dictionary<RecoveryState, string[]> Table = new()
    {
        //                              Reanchor        Escalate             Decide           Pause        Extend        Reengage      Close
        [RecoveryState.OnTrack] =      ["not-drifting", "yes",               "not-escalated", "yes",       "not-paused", "not-paused", "yes"],
        [RecoveryState.Watch] =        ["yes",          "yes",               "not-escalated", "yes",       "not-paused", "not-paused", "yes"],
        [RecoveryState.Drifting] =     ["yes",          "yes",               "not-escalated", "yes",       "not-paused", "not-paused", "yes"],
        [RecoveryState.Reanchored] =   ["observed",     "yes",               "not-escalated", "yes",       "not-paused", "not-paused", "yes"],
        [RecoveryState.Escalated] =    ["escalated",    "escalated-already", "yes",           "escalated", "not-paused", "not-paused", "yes"],
        [RecoveryState.Paused] =       ["paused",       "paused",            "not-escalated", "paused",    "yes",        "yes",        "yes"],
        [RecoveryState.Due] =          ["paused",       "paused",            "not-escalated", "paused",    "yes",        "yes",        "yes"],
        [RecoveryState.Won] =          ["closed",       "closed",            "closed",        "closed",    "closed",     "closed",     "closed"],
        [RecoveryState.Lost] =         ["closed",       "closed",            "closed",        "closed",    "closed",     "closed",     "closed"],
    };

    public static TheoryData<RecoveryState, RecoveryMove, string> Cells =>
        [.. from state in Enum.GetValues<RecoveryState>() from move in Enum.GetValues<RecoveryMove>() select (state, move, Table[state][(int)move])];

    [Theory, MemberData(nameof(Cells))]
    public void Check_EveryStateAndMove_AnswersAsTheTableSays(RecoveryState state, RecoveryMove move, string answer) =>
        Assert.Equal(answer, RecoveryRule.Check(state, move)?.Rule ?? "yes");
}
