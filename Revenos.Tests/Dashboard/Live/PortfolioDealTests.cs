using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Live;

namespace Revenos.Tests.Dashboard.Live;

public sealed class PortfolioDealTests
{
    private static readonly DateTimeOffset Start = new(2026, 10, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DealId Id = new(new Guid(7, 0, 0, new byte[8]));

    private readonly List<RecordedFact> _facts = [];

    public PortfolioDealTests()
    {
        Add(0, new DealOpened(
            "Line sensors", "Halden Works", new PersonId("ida"), new TeamId("north"), new PipelineId("sales"), new StageId("discovery"),
            new Money(84_000, "EUR"), new DateOnly(2026, 12, 18), null, Tracking.Full));
        Add(0, new PlanAnchored(
            [
                Planned("problem", MilestoneType.Discovery, 0, 10),
                Planned("trial", MilestoneType.Validation, 10, 40),
            ],
            ""));
    }

    [Fact]
    public void Of_OngoingDeal_SaysWhatTheFactsSay()
    {
        Add(3, new StageEntered(new StageId("validation"), "the buyer insists"));
        Add(4, new ColleagueNamed(new PersonId("kim")));

        var deal = At(5)!;

        Assert.Equal((Id, 4L, "Line sensors", "Halden Works"), (deal.Id, deal.Version, deal.Name, deal.Account));
        Assert.Equal((new PersonId("ida"), "Ida Berg"), (deal.Owner, deal.OwnerName));
        Assert.Equal(new PersonId("kim"), Assert.Single(deal.Colleagues));
        Assert.Equal((new StageId("validation"), Day(3)), (deal.Stage, deal.StageSince));
        Assert.Equal(new Money(84_000, "EUR"), deal.Value);
        Assert.Null(deal.PausedUntil);
    }

    [Fact]
    public void At_AnyLaterInstant_IsWhatTheEngineJudgesFromTheFacts()
    {
        Add(2, new EngagementLogged(EngagementKind.Meeting, EngagementDirection.TwoWay, [], Authority.Champion, ""));
        Add(6, new EvidenceAttached(EvidenceKind.ProblemStatement, "Problem", new MilestoneId("problem"), EvidencePlace.Elsewhere, null));
        var deal = At(6)!;

        for (var day = 6; day < 90; day += 7)
        {
            var judged = DriftEngine.Judge(DealHistory.Of(_facts), DriftRules.Default, Day(day))!;
            var standing = deal.At(Day(day));
            Assert.Equal(judged.State, standing.State);
            Assert.Equal(judged.Readings.Select(reading => reading.Value), Enum.GetValues<Signal>().Select(signal => standing[signal]));
        }
    }

    [Fact]
    public void Of_NothingBelow_AimsAtTheCurrentMilestone()
    {
        var deal = At(1)!;

        Assert.Equal(new NextStep(null, "problem", Day(10)), deal.Next);
        Assert.Empty(deal.Causes);
    }

    [Fact]
    public void Of_SignalsBelow_NamesCausesAndAStepThatHoldsOneOfThem()
    {
        var deal = At(60)!;

        Assert.Equal(DealState.Drifting, deal.At(Day(60)).State);
        Assert.Contains(CauseKind.MilestoneStagnation, deal.Causes);
        Assert.Equal(deal.Causes.Distinct(), deal.Causes);
        Assert.NotNull(deal.Next.Hold?.Step);
        Assert.True(deal.At(Day(60))[deal.Next.Hold.Signal] < DriftOptions.Default[deal.Next.Hold.Signal].Threshold);
        Assert.Equal("problem", deal.Next.Aim);
    }

    [Fact]
    public void Of_PausedDeal_WaitsForItsFirstCriterion()
    {
        Add(3, new DealPaused("Budget is decided in January", new DateOnly(2027, 1, 18), ["Budget vote", "New sponsor"]));

        var deal = At(4)!;

        Assert.Equal(DealStatus.Paused, deal.Status);
        Assert.Equal(new DateOnly(2027, 1, 18), deal.PausedUntil);
        Assert.Equal(new NextStep(null, "Budget vote", null), deal.Next);
        Assert.Equal(DealState.Paused, deal.At(Day(400)).State);
    }

    [Fact]
    public void Of_ClosedOrNotYetOpenedDeal_IsNothing()
    {
        Add(3, new DealWon(""));

        Assert.Null(At(-1));
        Assert.NotNull(At(2));
        Assert.Null(At(3));
    }

    private static DateTimeOffset Day(double days) => Start.AddDays(days);

    private static Milestone Planned(string name, MilestoneType type, double from, double to) =>
        new(new MilestoneId(name), name, type, null, new Window(Day(from), Day(to)), "", "", EvidenceRequirement.None);

    private PortfolioDeal? At(double day) => PortfolioDeal.Of(DealHistory.Of(_facts), DriftRules.Default, WorkingCalendar.Default, "Ida Berg", Day(day));

    private void Add(double day, Fact fact) => _facts.Add(new RecordedFact(
        new FactId(new Guid(_facts.Count + 1, 0, 0, new byte[8])), Id, _facts.Count + 1, Day(day), Day(day), null, FactSource.App, fact));
}
