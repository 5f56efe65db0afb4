using Microsoft.AspNetCore.WebUtilities;
using Revenos.Core.Deals;
using Revenos.Dashboard.Components.Pages.Closed;

namespace Revenos.Tests.Dashboard.Components.Pages.Closed;

public sealed class ClosedStateTests
{
    [Theory]
    [InlineData("/deals/closed")]
    [InlineData("/deals/closed?outcome=won")]
    [InlineData("/deals/closed?outcome=lost&text=acme%20ltd&page=7")]
    [InlineData("/deals/closed?order=earliest")]
    [InlineData("/deals/closed?outcome=won&order=account&page=2")]
    public void Url_OfWhatAnAddressNames_IsThatAddress(string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri("http://x" + address).Query);

        Assert.Equal(address, ClosedState.Parse(query.GetValueOrDefault("text"), query.GetValueOrDefault("outcome"), query.GetValueOrDefault("page"), query.GetValueOrDefault("order")).Url);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("1e9")]
    [InlineData("99999999999")]
    [InlineData("two")]
    public void Parse_PageNobodyUnderstands_IsTheFirst(string page) =>
        Assert.Equal(new ClosedState(), ClosedState.Parse("  ", "open", page));

    [Fact]
    public void Parse_LongText_IsCut() =>
        Assert.Equal(ClosedState.LongestText, ClosedState.Parse(new string('a', 5_000), null, null).Text!.Length);

    [Fact]
    public void Parse_Outcome_IsItsStatus() =>
        Assert.Equal((DealStatus.Won, DealStatus.Lost), (ClosedState.Parse(null, "won", null).Outcome, ClosedState.Parse(null, "lost", null).Outcome));
}
