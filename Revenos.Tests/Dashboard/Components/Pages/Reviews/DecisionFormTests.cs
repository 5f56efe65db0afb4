using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.Recovery;
using Revenos.Dashboard.Components.Pages.Reviews;
using Revenos.Dashboard.Components.Pages.Reviews.Parts;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Reviews;

public sealed class DecisionFormTests : ControlContext
{
    public DecisionFormTests() => Services.AddSingleton(RecoveryTerms.Default);

    [Fact]
    public void Choices_DriftingDeal_CannotBeCalledBackOnTrack()
    {
        var form = Rendered(new DecisionDraft(), ReviewStories.Escalated().Seen(60));

        var choices = form.FindAll("input[type=radio]");
        Assert.Equal(DecisionDraft.Choices.Length, choices.Count);
        Assert.Equal([false, false, false, false, true], choices.Select(choice => choice.HasAttribute("disabled")));
        Assert.True(form.Find("button[type=submit]").HasAttribute("disabled"));
        Assert.Equal(["1", "2", "3", "4", "5"], form.FindAll("kbd").Select(key => key.TextContent));
    }

    [Fact]
    public void Choose_Pause_AsksForDateAndCriteriaAndSaysWhatItDoes()
    {
        var draft = new DecisionDraft();
        var form = Rendered(draft, ReviewStories.Escalated().Seen(60));

        form.FindAll("input[type=radio]")[2].Change(true);

        Assert.Equal(ReviewDecision.Pause, draft.Kind);
        Assert.Contains("What has to be true by then", form.Markup, StringComparison.Ordinal);
        Assert.Equal("Pause this deal", form.Find("button[type=submit]").TextContent);
        form.FindAll("button").Single(button => button.TextContent.Contains("Another criterion", StringComparison.Ordinal)).Click();
        Assert.Equal(2, draft.Criteria.Count);
    }

    [Fact]
    public void Pause_PastALimit_AsksWhy()
    {
        var form = Rendered(new DecisionDraft { Kind = ReviewDecision.Pause, ReengageOn = new DateOnly(2030, 1, 1) }, ReviewStories.Escalated().Seen(60));

        Assert.Contains("more than 365 days ahead", form.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Story_ReanchoredTwice_ShowsBaselineAnchorsCausesAndPromises()
    {
        var story = Render<ReviewStory>(parameters => parameters.Add(part => part.View, ReviewStories.Escalated().Seen(60))).Markup;

        foreach (var words in new[] { "Baseline", "Anchor 2", "16 days later", "Help was asked for", "We need the board.", "20 days past its date", "Drifting since" })
        {
            Assert.Contains(words, story, StringComparison.Ordinal);
        }
    }

    private IRenderedComponent<DecisionForm> Rendered(DecisionDraft draft, ReviewView view) => Render<DecisionForm>(parameters => parameters
        .Add(form => form.View, view)
        .Add(form => form.Draft, draft)
        .Add(form => form.ShowsKeys, true));
}
