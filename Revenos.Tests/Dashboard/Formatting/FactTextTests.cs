using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Formatting;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Formatting;

public sealed class FactTextTests
{
    private static readonly HistoryBuilder Story = HistoryBuilder.Opened()
        .Planned(1, HistoryBuilder.Milestone("Proof of concept", MilestoneType.Validation, 2, 24))
        .At(2, new StakeholderAdded("Ruth Bramwell", "COO", Authority.DecisionMaker))
        .At(3, new CommitmentMade("Run pilot on two lines", CommitmentSide.Buyer, "R. Bramwell", CommitmentLevel.Verbal, HistoryBuilder.Day(30), 1))
        .At(4, new EvidenceAttached(EvidenceKind.TechnicalAssessment, "Assessment v2", new("Proof of concept"), EvidencePlace.Elsewhere, null));

    // Sequences of the facts above: opening, plan, person, promise, evidence.
    private static readonly FactId Person = HistoryBuilder.IdOf(3);
    private static readonly FactId Promise = HistoryBuilder.IdOf(4);
    private static readonly FactId Piece = HistoryBuilder.IdOf(5);

    public static TheoryData<Fact, string> Sentences => new()
    {
        { new StageEntered(new("validation"), null), "Moved to Validation" },
        { new StageEntered(new("validation"), "The buyer starts early"), "Moved to Validation past a closed gate: The buyer starts early" },
        { new DealLost(LossReason.Budget, ""), "The deal was lost: there was no money for it" },
        { new CloseExpected(null), "Nobody knows any more when it will close" },
        { new MilestoneCompleted(new("Proof of concept"), ""), "Proof of concept is complete" },
        { new EngagementLogged(EngagementKind.Call, EngagementDirection.TwoWay, [Person], null, "Budget moves"), "Call with Ruth Bramwell: Budget moves" },
        { new EngagementLogged(EngagementKind.Email, EngagementDirection.Outbound, [Person], null, ""), "E-mail to Ruth Bramwell, no answer yet" },
        { new EngagementLogged(EngagementKind.Meeting, EngagementDirection.Inbound, [], Authority.Champion, ""), "Meeting from a champion; they came to us" },
        { new CommitmentAdvanced(Promise, CommitmentLevel.Written), "“Run pilot on two lines” is written now" },
        { new EvidenceWithdrawn(Piece, "Superseded"), "“Assessment v2” does not hold: Superseded" },
        { new StakeholderLeft(Person, ""), "Ruth Bramwell has nothing to do with the deal any more" },
        { new FactCorrected(Promise, null, "Misheard"), "Taken back: “R. Bramwell promised “Run pilot on two lines” (verbal), to be documented by Wed 1 Apr”: Misheard" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentence_Fact_ReadsAsAStory(Fact fact, string sentence) => Assert.Equal(sentence, Text(Story.Build()).Sentence(fact));

    [Fact]
    public void Sentence_EveryKindOfFact_HasOne()
    {
        var text = Text(Story.Build());

        // There is a sample of every kind; a kind without a sentence falls through to the exception.
        Assert.All(FactSamples.Full, fact => Assert.NotEmpty(text.Sentence(fact)));
    }

    [Fact]
    public void Sentence_CorrectedName_IsTheOneThatIsRight()
    {
        var history = Story.Build().With(HistoryBuilder.Recorded(6, HistoryBuilder.Day(2), new FactCorrected(Person, new StakeholderAdded("Ruth Bramwel", "COO", Authority.DecisionMaker), "")));

        Assert.Equal("Ruth Bramwel has nothing to do with the deal any more", Text(history).Sentence(new StakeholderLeft(Person, "")));
    }

    private static FactText Text(DealHistory history) => new(
        new DealNames(history, person => person.Value, stage => HistoryBuilder.Sales.Find(stage)!.Name),
        Viewers.Clock());
}
