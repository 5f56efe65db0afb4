using Bunit;
using Revenos.Dashboard.Components.Pages.Home;

namespace Revenos.Tests.Dashboard.Components.Pages.Home;

public sealed class HomePageTests : BunitContext
{
    [Fact]
    public void Explain_Click_ShowsTheExplanation()
    {
        var page = Render<HomePage>();

        page.Find("button").Click();

        page.Find("button").MarkupMatches("""<button type="button" aria-expanded="true" aria-controls="what-drift-is">What is drift?</button>""");
        Assert.False(page.Find("#what-drift-is").HasAttribute("hidden"));
    }
}
