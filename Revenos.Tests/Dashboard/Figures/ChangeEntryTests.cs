using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Figures;
using Revenos.Tests.Properties;
using Revenos.Tests.TestKit;
using static Revenos.Tests.TestKit.HistoryBuilder;

namespace Revenos.Tests.Dashboard.Figures;

public sealed class ChangeEntryTests
{
    [Fact]
    public void Of_AnyWorkspace_EveryTurnIsOneOfTheEngine() => RandomWorkspace.Holds(
        workspace =>
        {
            foreach (var (deal, slow) in workspace.Chronicle.Zip(workspace.Deals))
            {
                foreach (var entry in ChangeEntry.Of(deal, Opening.AddDays(-1), workspace.Now).Where(entry => entry.Kind is ChangeKind.DriftBegan or ChangeKind.DriftEnded))
                {
                    var (before, then) = (StateAt(slow, entry.At.AddTicks(-1)), StateAt(slow, entry.At));
                    Assert.Equal((entry.Kind == ChangeKind.DriftEnded, entry.Kind == ChangeKind.DriftBegan), (before == DealState.Drifting, then == DealState.Drifting));
                }
            }
        },
        cases: 25);

    [Fact]
    public void Of_AnyWorkspaceAndTwoInstants_TellsNoTurnTooFew() => RandomWorkspace.Holds(
        workspace =>
        {
            var instants = workspace.Instants.ToArray();
            foreach (var (deal, slow) in workspace.Chronicle.Zip(workspace.Deals))
            {
                foreach (var (after, through) in instants.Zip(instants.Skip(3)))
                {
                    var turns = ChangeEntry.Of(deal, after, through).ToArray();
                    var balance = turns.Count(entry => entry.Kind == ChangeKind.DriftBegan) - turns.Count(entry => entry.Kind == ChangeKind.DriftEnded);
                    Assert.Equal(Drifts(slow, through) - Drifts(slow, after), balance);
                    Assert.All(turns, entry => Assert.True(entry.At > after && entry.At <= through));
                }
            }
        },
        cases: 15);

    [Fact]
    public void Of_TwoTimesTogether_AreTheWholeTime() => RandomWorkspace.Holds(
        workspace =>
        {
            var (start, middle) = (Opening.AddDays(-1), workspace.Instants.ElementAt(workspace.Instants.Count() / 2));
            foreach (var deal in workspace.Chronicle)
            {
                Assert.Equal(
                    ChangeEntry.Of(deal, start, workspace.Now),
                    ChangeEntry.Of(deal, start, middle).Concat(ChangeEntry.Of(deal, middle, workspace.Now)));
            }
        },
        cases: 15);

    [Fact]
    public void Of_AStory_NamesWhatHappenedOnce()
    {
        var pilot = new MilestoneId("pilot");
        var deal = ChronicleDeals.Deal(story: Opened()
            .Planned(0, Milestone("pilot", MilestoneType.Validation, 0, 20))
            .At(10, new MilestoneRedated(pilot, Between(0, 15), "Sooner"))
            .At(12, new MilestoneRedated(pilot, Between(5, 29), "Later"))
            .Paused(13)
            .Resumed(14)
            .At(15, new DealWon("")));

        var entries = ChangeEntry.Of(deal, Day(-1), Day(16)).Where(entry => entry.Kind is not (ChangeKind.DriftBegan or ChangeKind.DriftEnded)).ToArray();

        Assert.Equal([ChangeKind.Opened, ChangeKind.Slipped, ChangeKind.Paused, ChangeKind.Reengaged, ChangeKind.Won], entries.Select(entry => entry.Kind));
        Assert.Equal((pilot, 9.0), (entries[1].Milestone, entries[1].Days));
        Assert.DoesNotContain(ChangeEntry.Of(deal, Day(0), Day(16)), entry => entry.Kind == ChangeKind.Opened);
    }

    private static DealState? StateAt(DealCase deal, DateTimeOffset at) => DriftEngine.Judge(deal.History, deal.Rules, at)?.State;

    private static int Drifts(DealCase deal, DateTimeOffset at) => StateAt(deal, at) == DealState.Drifting ? 1 : 0;
}
