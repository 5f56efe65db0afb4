using Bunit;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Components.Pages.Deals.Panels;
using Revenos.Dashboard.Navigation;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals;

public sealed class PanelTests : ControlContext
{
    [Fact]
    public void Verdict_DriftingDeal_SaysSinceWhenWhyAndWhatHelps()
    {
        var view = DealViews.Drifting().On(60);

        var text = Render<VerdictPanel>(parameters => parameters.Add(panel => panel.View, view)).Markup;

        Assert.Contains("Drifting for ", text, StringComparison.Ordinal);
        Assert.Contains("Two of four signals are below their thresholds: velocity and engagement.", text, StringComparison.Ordinal);
        Assert.Contains("milestone stagnation", text, StringComparison.Ordinal);
        Assert.Contains("lifts ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Recovery_DriftingDeal_LeadsToReanchoring()
    {
        var view = DealViews.Drifting().On(60);

        var panel = Render<RecoveryPanel>(parameters => parameters.Add(panel => panel.View, view));

        Assert.Equal(Urls.Reanchor(view.Deal.Id), panel.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void Recovery_RestingDeal_SaysUntilWhenAndLeadsToThePause()
    {
        var view = DealViews.Drifting().At(58, new DealPaused("Budget freeze", new DateOnly(2026, 6, 1), ["A new budget"])).On(60);

        var panel = Render<RecoveryPanel>(parameters => parameters.Add(panel => panel.View, view));

        Assert.Equal(Urls.Pause(view.Deal.Id), panel.Find("a").GetAttribute("href"));
        Assert.Contains("Paused", panel.Find(".badge").TextContent, StringComparison.Ordinal);
        Assert.Contains("Rests until Mon 1 Jun", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Recovery_DealOnTrackThatNobodyLedBack_ShowsNothing() =>
        Assert.Empty(Render<RecoveryPanel>(parameters => parameters.Add(panel => panel.View, DealViews.Drifting().On(5))).Markup.Trim());

    [Fact]
    public void Signal_Below_ShowsValueThresholdFactsAndWhatCounts()
    {
        var view = DealViews.Drifting().On(60);

        var panel = Render<SignalPanel>(parameters => parameters
            .Add(panel => panel.View, view)
            .Add(panel => panel.Signal, view.Signals[(int)Signal.EngagementDensity])
            .Add(panel => panel.Move, new SignalMove(Signal.EngagementDensity, 0.1, 0.2)));

        Assert.Contains("below", panel.Find(".level").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, panel.FindAll(".facts li").Count);
        Assert.Contains("Never counts", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("0.10 → 0.20 just now", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_MenuOfAnOpenMilestone_BeginsItsCompletion()
    {
        DealDraft? begun = null;
        var panel = Render<PlanPanel>(parameters => parameters
            .Add(panel => panel.View, DealViews.Drifting().On(60))
            .Add(panel => panel.OnDraft, draft => begun = draft));

        panel.FindAll("[role=menuitem]").First(item => item.TextContent.Contains("Complete", StringComparison.Ordinal)).Click();

        Assert.Equal(new MilestoneId("trial"), Assert.IsType<CompletionDraft>(begun).Milestone.Id);
        Assert.Contains("30 days past its due date", panel.Find("table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Commitments_PromisePastItsDate_SaysSoInWords()
    {
        var view = DealViews.Drifting().Promised(20, CommitmentLevel.Verbal, documentBy: 30).On(60);

        var panel = Render<CommitmentsPanel>(parameters => parameters.Add(panel => panel.View, view));

        Assert.Contains("verbal, 30 days past its date", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_LinksAndFiles_LeadWhereTheyAreKept()
    {
        var view = DealViews.Drifting()
            .At(51, new EvidenceAttached(EvidenceKind.Other, "Report", null, new EvidencePlace("https://files.example/report", null), null))
            .At(52, new EvidenceAttached(EvidenceKind.Other, "Scan", null, new EvidencePlace(null, new StoredFile("k", "scan.pdf", "application/pdf", 1_200_000)), null))
            .On(60);

        var panel = Render<EvidencePanel>(parameters => parameters.Add(panel => panel.View, view));

        Assert.Equal("noopener noreferrer", panel.Find("a[href='https://files.example/report']").GetAttribute("rel"));
        Assert.NotNull(panel.Find($"a[href='/deals/{view.Deal.Id}/evidence/{view.Deal.Evidence[^1].Id}']"));
        Assert.Contains("1.2\u00A0MB", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Story_TakenBackEntry_IsStruckAndCanCountAgain()
    {
        var builder = DealViews.Drifting().Met(55);
        builder.At(55, new FactCorrected(builder.Last, null, "It was another deal"));
        StoryEntry? chosen = null;
        var panel = Render<StoryPanel>(parameters => parameters
            .Add(panel => panel.View, builder.On(60))
            .Add(panel => panel.OnTakeBack, entry => chosen = entry));

        panel.Find("li.gone button").Click();

        Assert.Contains("It was another deal", panel.Markup, StringComparison.Ordinal);
        Assert.Null(chosen!.Counts);
    }

    [Fact]
    public void History_AnyDeal_SaysInWordsWhatTheChartShows()
    {
        var panel = Render<HistoryPanel>(parameters => parameters.Add(panel => panel.View, DealViews.Drifting().On(60)));

        Assert.Contains("It has drifted since", panel.Find(".said").TextContent, StringComparison.Ordinal);
        Assert.True(panel.FindAll("table tbody tr").Count > 8);
    }
}
