using Bunit;
using Revenos.Core.Facts;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Dashboard.Components.Pages.Deals.Drafts;
using Revenos.Dashboard.Components.Pages.Deals.Forms;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals;

public sealed class ChangeFormTests : ControlContext
{
    private static readonly Viewer Marta = new(new PersonId("marta"), Role.Owner, []);

    [Fact]
    public void Menu_OngoingDeal_BeginsEachChange()
    {
        List<DealDraft> begun = [];
        var menu = Render<ChangeMenu>(parameters => parameters
            .Add(menu => menu.View, DealViews.Drifting().On(60))
            .Add(menu => menu.OnDraft, begun.Add));

        foreach (var item in menu.FindAll("[role=menuitem]"))
        {
            item.Click();
        }

        Assert.Equal(
            [typeof(StageDraft), typeof(ValueDraft), typeof(CloseDraft), typeof(NameDraft), typeof(OwnerDraft), typeof(ColleagueDraft)],
            begun.Select(draft => draft.GetType()));
    }

    [Fact]
    public void Menu_PausedDeal_OffersNoStage() =>
        Assert.DoesNotContain(
            Render<ChangeMenu>(parameters => parameters.Add(menu => menu.View, DealViews.Drifting().Paused(50).On(60))).FindAll("[role=menuitem]"),
            item => item.TextContent.StartsWith("Stage", StringComparison.Ordinal));

    [Fact]
    public void Stage_ClosedGate_SaysWhatIsMissingAndLeadsThere()
    {
        var view = DealViews.Drifting().At(19, new StageEntered(new StageId("validation"), null)).On(60);
        DealDraft? begun = null;
        var form = Render<StageForm>(parameters => parameters
            .Add(form => form.View, view)
            .Add(form => form.Draft, new StageDraft(view))
            .Add(form => form.OnDraft, draft => begun = draft));

        Assert.Contains("“trial” is not complete", form.Find(".gaps").TextContent, StringComparison.Ordinal);
        Assert.NotNull(form.Find("textarea[required]"));
        form.Find(".gaps button").Click();
        Assert.Equal(new MilestoneId("trial"), Assert.IsType<CompletionDraft>(begun).Milestone.Id);

        form.FindAll("input[name=stage]")[0].Change(true);

        Assert.Empty(form.FindAll(".gaps"));
    }

    [Fact]
    public void Owner_WhoWouldTakeItOutOfSight_AsksWhetherToStayNamed()
    {
        var form = Render<OwnerForm>(parameters => parameters
            .Add(form => form.View, DealViews.Drifting().On(60).SeenBy(Marta))
            .Add(form => form.Draft, new OwnerDraft()));
        Assert.Empty(form.FindAll("input[type=checkbox]"));
        Assert.Equal(["", "ilse", "jon"], form.FindAll("option").Select(option => option.GetAttribute("value")));

        form.Find("select").Change("ilse");

        Assert.Contains("The deal goes to the team South.", form.Markup, StringComparison.Ordinal);
        form.Find("input[type=checkbox]").Change(false);
        Assert.Contains("You will no longer see the deal", form.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Colleague_WhoIsNamedAlready_IsNotOffered()
    {
        var form = Render<ColleagueForm>(parameters => parameters
            .Add(form => form.View, DealViews.Drifting().At(30, new ColleagueNamed(new PersonId("jon"))).On(60).SeenBy(Marta))
            .Add(form => form.Draft, new ColleagueDraft()));

        Assert.Equal(["", "ilse"], form.FindAll("option").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public void Value_NotAnAmount_SaysHowToWriteOne()
    {
        var view = DealViews.Drifting().On(60);
        var form = Render<ValueForm>(parameters => parameters.Add(form => form.View, view).Add(form => form.Draft, new ValueDraft(view.Deal, new(new ManualTimeProvider(HistoryBuilder.Day(60))))));

        form.Find("input[inputmode=decimal]").Change("a lot");

        Assert.Equal("true", form.Find("input[inputmode=decimal]").GetAttribute("aria-invalid"));
        Assert.Contains("is not an amount. Write it like 210,000 or 210k.", form.Find(".error").TextContent, StringComparison.Ordinal);
    }
}
