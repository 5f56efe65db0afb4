using Revenos.Core.Facts;
using Revenos.Dashboard.Components.Pages.Deals;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Deals;

public sealed class DealStoryTests
{
    [Fact]
    public void Of_PlainHistory_TellsTheNewestFirstAndLetsAllButTheOpeningBeTakenBack()
    {
        var story = DealStory.Of(HistoryBuilder.Opened().Met(2).Met(5).Build());

        Assert.Equal([HistoryBuilder.Day(5), HistoryBuilder.Day(2), HistoryBuilder.Day(0)], story.Select(entry => entry.Fact.OccurredAt));
        Assert.Equal([true, true, false], story.Select(entry => entry.CanBeUndone));
    }

    [Fact]
    public void Of_TakenBackEntry_StaysInTheStoryAndDoesNotCount()
    {
        var builder = HistoryBuilder.Opened().Met(2);
        var wrong = builder.Last;

        var story = DealStory.Of(builder.At(2, new FactCorrected(wrong, null, "")).Build());

        Assert.Equal(2, story.Length);
        Assert.Null(story[0].Counts);
        Assert.False(story[0].CanBeUndone);
    }

    [Fact]
    public void Of_CorrectionTakenBack_CountsAgain()
    {
        var builder = HistoryBuilder.Opened().Met(2);
        var wrong = builder.Last;
        builder.At(2, new FactCorrected(wrong, null, ""));

        var story = DealStory.Of(builder.At(2, new FactCorrected(builder.Last, null, "")).Build());

        Assert.Null(story[0].Correction);
        Assert.NotNull(story[0].Counts);
    }

    [Fact]
    public void Of_MendedEntry_SaysWhatItReadsNow()
    {
        var builder = HistoryBuilder.Opened().At(2, new RationaleConfirmed("wrong"));
        builder.At(2, new FactCorrected(builder.Last, new RationaleConfirmed("right"), "A slip"));

        var entry = DealStory.Of(builder.Build())[0];

        Assert.Equal(new RationaleConfirmed("wrong"), entry.Fact.Content);
        Assert.Equal(new RationaleConfirmed("right"), entry.Counts);
    }
}
