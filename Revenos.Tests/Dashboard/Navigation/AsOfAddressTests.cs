using Revenos.Dashboard.Navigation;

namespace Revenos.Tests.Dashboard.Navigation;

public sealed class AsOfAddressTests
{
    [Theory]
    [InlineData("/board", null)]
    [InlineData("/board?as-of=2026-10-01", "2026-10-01")]
    [InlineData("/board?state=drifting&as-of=2026-10-01T10%3A00%3A00Z#top", "2026-10-01T10:00:00Z")]
    [InlineData("/board?as-of=", null)]
    [InlineData("/board#as-of=2026-10-01", null)]
    [InlineData("http://localhost:5080/?as-of=x", "x")]
    public void Of_Address_IsWhatItSays(string address, string? expected) => Assert.Equal(expected, AsOfAddress.Of(address));

    [Theory]
    [InlineData("/board", "2026-10-01", "/board?as-of=2026-10-01")]
    [InlineData("/board?text=a%20b&state=drifting", "2026-10-01", "/board?text=a%20b&state=drifting&as-of=2026-10-01")]
    [InlineData("/board?as-of=2026-09-01&text=a", "2026-10-01", "/board?text=a&as-of=2026-10-01")]
    [InlineData("/deals/1#story", "2026-10-01T10:00:00Z", "/deals/1?as-of=2026-10-01T10%3A00%3A00Z#story")]
    [InlineData("/board?as-of=2026-09-01", null, "/board")]
    [InlineData("/board?AS-OF=2026-09-01&as-of=x&text=a#b", null, "/board?text=a#b")]
    public void With_Instant_KeepsEverythingElse(string address, string? asOf, string expected) => Assert.Equal(expected, AsOfAddress.With(address, asOf));
}
