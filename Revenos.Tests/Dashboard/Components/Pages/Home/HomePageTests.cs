using Bunit;
using Revenos.Dashboard.Components.Pages.Home;
using Revenos.Dashboard.Navigation;

namespace Revenos.Tests.Dashboard.Components.Pages.Home;

public sealed class HomePageTests : BunitContext
{
    [Fact]
    public void Page_Anyone_OffersANewDeal()
    {
        var page = Render<HomePage>();

        Assert.Equal(Urls.NewDeal, page.Find("a.primary").GetAttribute("href"));
    }
}
