using Microsoft.AspNetCore.Components;
using Revenos.Dashboard.Components.Layout;
using Revenos.Dashboard.Live;

namespace Revenos.Tests.Architecture;

public sealed class LookingBackTests
{
    /// <summary>What each page is while the past is looked at. Every line is a decision.</summary>
    private static readonly Dictionary<LookingBack, string[]> Pages = new()
    {
        [LookingBack.Deals] =
        [
            "BoardPage", "HeatmapDealsPage", "HeatmapPage", "HomePage", "HorizonPage", "PausesPage", "ReviewsPage", "VisibilityDealsPage", "VisibilityPage",
        ],
        [LookingBack.Records] =
        [
            "AuditPage", "ChangesPage", "ClosedPage", "DealPage", "DigestPage", "ErrorPage", "NotAllowedPage", "NotFoundPage", "PlaybookPage", "PlaybooksPage", "ReviewPage", "ThresholdsPage",
        ],
        [LookingBack.ShowsToday] = ["PeoplePage", "WebhooksPage"],
        [LookingBack.OnlyToday] = ["ImportJobPage", "ImportPage", "InboxPage", "MeetingPage", "NewDealPage", "PausePage", "ReanchorPage"],
    };

    /// <summary>What looks at the live portfolio whatever its viewer looks at: what stands in the frame, and what is done today only.</summary>
    private static readonly string[] LiveOnly = ["DuePauses", "NewDealModel", "TodayCountModel", "WaitingReviews"];

    [Fact]
    public void Pages_WhileThePastIsLookedAt_AreWhatWasDecided() =>
        Assert.Equal(
            from kind in Pages
            from page in kind.Value
            orderby page
            select $"{page}: {kind.Key}",
            from page in Rooms.DashboardTypes
            where page.IsDefined(typeof(RouteAttribute), inherit: false) && page.Namespace != "Revenos.Dashboard.Components.Account"
            orderby page.Name
            select $"{page.Name}: {LooksBackAttribute.Of(page)}");

    [Fact]
    public void Pages_ThatShowDeals_AskForThoseOfTheInstantThatIsLookedAt() =>
        Offenders.AssertNone(
            "A page asks ViewedPortfolio for its deals, or it shows today to whoever looks at the past:",
            from type in Rooms.DashboardTypes
            where Rooms.RoomOf(type) == Rooms.PageModel && !LiveOnly.Contains(TypeReferences.Outermost(type).Name)
            where TypeReferences.Of(type).Contains(typeof(Portfolio))
            select TypeReferences.Outermost(type).ToString());
}
