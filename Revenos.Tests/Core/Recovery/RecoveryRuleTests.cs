using Revenos.Core.Recovery;
using Revenos.Tests.Core.Drift.Golden;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Core.Recovery;

/// <summary>The table of docs/recovery.md is the state machine.</summary>
public sealed class RecoveryRuleTests
{
    private static readonly RecoveryMove[] Moves = Enum.GetValues<RecoveryMove>();

    private static readonly MarkdownTable Table = MarkdownTable.In(File.ReadAllText(Repository.File("docs/recovery.md"))).Single();

    public static TheoryData<RecoveryState, RecoveryMove, string> Cells =>
    [
        .. from row in Table.Rows
           let state = Enum.Parse<RecoveryState>(row[0].Replace(" ", "", StringComparison.Ordinal), ignoreCase: true)
           from move in Moves
           select (state, move, row[1 + (int)move]),
    ];

    [Theory, MemberData(nameof(Cells))]
    public void Check_EveryStateAndMove_AnswersAsTheTableSays(RecoveryState state, RecoveryMove move, string answer) =>
        Assert.Equal(answer, RecoveryRule.Check(state, move)?.Rule ?? "yes");

    [Fact]
    public void Table_HasEveryStateAndEveryMoveOnce()
    {
        Assert.Equal(Enum.GetValues<RecoveryState>(), Table.Rows.Select(row => Enum.Parse<RecoveryState>(row[0].Replace(" ", "", StringComparison.Ordinal), ignoreCase: true)));
        Assert.Equal(Moves.Select(move => move.ToString()), Table.Columns.Skip(1).Select(cell => cell.Replace("-", "", StringComparison.Ordinal)), StringComparer.OrdinalIgnoreCase);
    }
}
