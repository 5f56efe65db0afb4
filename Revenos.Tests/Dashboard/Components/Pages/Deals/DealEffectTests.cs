using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Formatting;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals;

public sealed class DealEffectTests
{
    private static readonly ViewerClock Clock = new(new ManualTimeProvider(HistoryBuilder.Day(60)));

    [Fact]
    public void Of_EngagementWithADecisionMaker_LiftsEngagementAndNothingElse()
    {
        var view = DealViews.Drifting().On(60);
        var draft = new EngagementDraft { Kind = EngagementKind.Workshop };
        draft.Stakeholders.Add(view.Deal.Stakeholders[0].Id);

        var effect = DealEffect.Of(view.History, draft.Applied(view, Clock), view.Rules, view.At)!;

        var move = Assert.Single(effect.Moves);
        Assert.Equal(Signal.EngagementDensity, move.Signal);
        Assert.True(move.After > move.Before);
        Assert.StartsWith("Engagement ", EffectText.Sentence(effect, Clock), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_StepThatWasProposed_DoesWhatWasPromised()
    {
        var view = DealViews.Drifting().Met(45).On(60);
        var best = view.Best!;
        Assert.Equal(1, best.Times);

        var draft = BestStep.Draft(best, view, Clock)!;
        var effect = DealEffect.Of(view.History, draft.Applied(view, Clock), view.Rules, view.At)!;

        Assert.Equal(best.After!.Value, effect.MoveOf(best.Signal)!.After!.Value, 0.001);
    }

    [Fact]
    public void Of_NoteOfAChange_MovesNoSignal()
    {
        var view = DealViews.Drifting().On(60);

        var effect = DealEffect.Of(view.History, new ContextDraft().Applied(view, Clock), view.Rules, view.At)!;

        Assert.True(effect.IsNone);
        Assert.Equal("", EffectText.Sentence(effect, Clock));
    }

    [Fact]
    public void Of_Loss_EndsTheJudgement()
    {
        var view = DealViews.Drifting().On(60);

        var effect = DealEffect.Of(view.History, new LossDraft().Applied(view, Clock), view.Rules, view.At)!;

        Assert.Equal((DealState.Drifting, DealState.Lost), (effect.Before.State, effect.After.State));
    }
}
