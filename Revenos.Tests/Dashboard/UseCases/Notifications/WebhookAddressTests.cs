using System.Net;
using Revenos.Dashboard.UseCases.Notifications;

namespace Revenos.Tests.Dashboard.UseCases.Notifications;

public sealed class WebhookAddressTests
{
    [Theory]
    [InlineData("https://example.com/hook", null)]
    [InlineData("http://localhost:8080/hook", null)]
    [InlineData("http://127.0.0.1:8080/", null)]
    [InlineData("http://[::1]:8080/", null)]
    [InlineData("http://example.com/hook", "webhook-insecure")]
    [InlineData("https://10.1.2.3/", "webhook-private")]
    [InlineData("https://[fd00::1]/", "webhook-private")]
    [InlineData("https://169.254.169.254/latest", "webhook-private")]
    [InlineData("ftp://example.com/", "webhook-address")]
    [InlineData("https://user:secret@example.com/", "webhook-address")]
    [InlineData("/hook", "webhook-address")]
    [InlineData("", "webhook-address")]
    public void Check_AnAddress_TellsTheRule(string address, string? rule) => Assert.Equal(rule, WebhookAddress.Check(address, allowPrivate: false)?.Rule);

    [Fact]
    public void Check_WherePrivateOnesAreAllowed_TakesThem() => Assert.Null(WebhookAddress.Check("https://10.1.2.3/", allowPrivate: true));

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.1.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd12::1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("ff02::1", false)]
    public void IsPublic_AnAddress_IsTold(string address, bool expected) => Assert.Equal(expected, WebhookAddress.IsPublic(IPAddress.Parse(address)));
}
