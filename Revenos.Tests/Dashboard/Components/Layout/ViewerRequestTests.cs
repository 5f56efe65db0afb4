using Microsoft.AspNetCore.Http;
using Revenos.Core.People;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Layout;
using Revenos.Dashboard.Identity;

namespace Revenos.Tests.Dashboard.Components.Layout;

public sealed class ViewerRequestTests
{
    [Theory]
    [InlineData("Asia/Tokyo", "Europe/Vienna", "Asia/Tokyo")]
    [InlineData(null, "Europe/Vienna", "Europe/Vienna")]
    [InlineData("Asia/Tokyo", null, "Asia/Tokyo")]
    [InlineData(null, null, null)]
    public void Zone_ChosenInTheAccount_GoesBeforeTheBrowsers(string? chosen, string? browser, string? expected)
    {
        var account = new Account(Guid.Empty, "ada@example.test", "Ada", "stamp", false, chosen, new Viewer(new PersonId("ada"), Role.Owner, []));
        var context = new DefaultHttpContext { User = account.ToPrincipal("a session") };
        if (browser is not null)
        {
            context.Request.Headers.Cookie = $"revenos-zone={Uri.EscapeDataString(browser)}";
        }

        Assert.Equal(expected, ViewerRequest.Of(context.Request).Zone);
    }
}
