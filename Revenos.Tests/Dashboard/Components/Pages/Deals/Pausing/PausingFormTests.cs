using Bunit;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals.Pausing;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals.Pausing;

public sealed class PausingFormTests : ControlContext
{
    private static readonly RestLimits Limits = new(RecoveryTerms.Default);
    private static readonly Viewer Leader = new(new PersonId("lea"), Role.Leadership, []);

    [Fact]
    public void Preview_SaysWhatItDoesToStateCountAndPipeline()
    {
        var view = DealViews.Drifting().On(60);

        var preview = Render<PausePreview>(parameters => parameters
            .Add(it => it.View, view).Add(it => it.Limits, Limits).Add(it => it.Draft, new PauseDraft(Limits) { On = new DateOnly(2027, 2, 22) }));

        var text = string.Join(' ', preview.Find("dl").TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Drifting → Paused", text, StringComparison.Ordinal);
        Assert.Contains("It is out of it while it rests.", text, StringComparison.Ordinal);
        Assert.Contains("→ opaque", text, StringComparison.Ordinal);
        Assert.Contains("in 92 days (Mon 22 Feb 2027), as due", text, StringComparison.Ordinal);
        Assert.Contains("1 of 2 with this one", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Form_ChoosesADayAtAClickAndAddsAndTakesOutCriteria()
    {
        var draft = new PauseDraft(Limits);
        var form = Render<PauseForm>(parameters => parameters
            .Add(it => it.View, DealViews.Drifting().On(60).SeenBy(Leader)).Add(it => it.Draft, draft).Add(it => it.Limits, Limits));

        form.FindAll("button").First(button => button.TextContent == "In 3 months").Click();
        Assert.Equal(new DateOnly(2027, 2, 22), draft.On);
        Assert.Contains("in 92 days (Mon 22 Feb 2027)", form.Markup, StringComparison.Ordinal);

        form.FindAll("button").First(button => button.TextContent.Contains("Add another", StringComparison.Ordinal)).Click();
        form.Find("input[aria-label='Criterion 2']").Change("Ruth is back");
        form.Find("button[aria-label='Take out criterion 1']").Click();
        Assert.Equal("Ruth is back", Assert.Single(draft.Criteria).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Extension_AtTheLimit_AsksOnlyLeadershipForAReason(bool mayOverride)
    {
        var view = DealViews.Drifting()
            .At(50, new DealPaused("x", new DateOnly(2026, 5, 1), ["y"])).At(55, new PauseExtended(new DateOnly(2026, 6, 1), "z", null)).On(60);

        var form = Render<ExtensionForm>(parameters => parameters
            .Add(it => it.View, view).Add(it => it.Draft, new ExtensionDraft(Limits)).Add(it => it.Limits, Limits).Add(it => it.MayOverride, mayOverride));

        Assert.Contains("A deal rests at most twice, extensions included.", form.Markup, StringComparison.Ordinal);
        Assert.Equal(mayOverride, form.Markup.Contains("Why it may all the same", StringComparison.Ordinal));
    }

    [Fact]
    public void Reengagement_AsksForAWordWhereSomethingIsNotTickedOff()
    {
        var view = DealViews.Drifting().At(55, new DealPaused("x", new DateOnly(2026, 6, 1), ["The budget is there"])).On(60);
        var draft = new ReengagementDraft(view.Deal, view.Deal.CurrentPause!, WorkingCalendar.Default, Viewers.Clock("UTC", now: HistoryBuilder.Day(60)));
        var form = Render<ReengagementForm>(parameters => parameters.Add(it => it.View, view).Add(it => it.Draft, draft));
        Assert.True(form.Find("textarea").HasAttribute("required"));

        form.Find("input[type=checkbox]").Change(true);

        Assert.False(form.Find("textarea").HasAttribute("required"));
        Assert.Equal(4, form.FindAll("input[type=date]").Count);
    }
}
