using Revenos.Dashboard.Identity;

namespace Revenos.Tests.Dashboard.Identity;

public sealed class ReturnAddressTests
{
    [Theory]
    [InlineData("/board?mine=1#deal")]
    [InlineData("/")]
    [InlineData("/deals/x?next=https://evil.example")]
    public void Of_OnThisSite_IsKept(string wanted) => Assert.Equal(wanted, ReturnAddress.Of(wanted));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("board")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("\t//evil.example/")]
    [InlineData("/\n/evil.example/")]
    [InlineData("/board\\..\\..")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" //evil.example")]
    public void Of_AnywhereElse_IsTheHomePage(string? wanted) => Assert.Equal("/", ReturnAddress.Of(wanted));
}
