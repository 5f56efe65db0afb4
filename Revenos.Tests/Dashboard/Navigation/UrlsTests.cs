using Revenos.Core.Values;
using Revenos.Dashboard.Navigation;

namespace Revenos.Tests.Dashboard.Navigation;

public sealed class UrlsTests
{
    private static readonly DealId Deal = new(new Guid("0a000000-0000-0000-0000-000000000001"));

    [Fact]
    public void Deal_Part_IsAFragment()
    {
        Assert.Equal("/deals/0a000000000000000000000000000001", Urls.Deal(Deal));
        Assert.Equal("/deals/0a000000000000000000000000000001#plan", Urls.Deal(Deal, "plan"));
    }

    [Fact]
    public void Board_Filters_KeepTheirOrderAndLeaveOutWhatIsEmpty() =>
        Assert.Equal("/board?state=drifting&team=north", Urls.Board(("state", "drifting"), ("owner", null), ("text", ""), ("team", "north")));

    [Theory]
    [InlineData("  Bramwell & Sons ", "/board?text=Bramwell%20%26%20Sons")]
    [InlineData("50% #1", "/board?text=50%25%20%231")]
    [InlineData("Ærø", "/board?text=%C3%86r%C3%B8")]
    [InlineData("   ", "/board")]
    [InlineData(null, "/board")]
    public void BoardSearch_Text_IsEscaped(string? text, string address) => Assert.Equal(address, Urls.BoardSearch(text));

    [Theory]
    [InlineData(null, "/account/sign-in")]
    [InlineData("/", "/account/sign-in")]
    [InlineData("/board?state=watch", "/account/sign-in?returnUrl=%2Fboard%3Fstate%3Dwatch")]
    public void SignIn_ReturnUrl_IsKeptUnlessItIsHome(string? back, string address) => Assert.Equal(address, Urls.SignIn(back));

    [Fact]
    public void Playbook_Key_IsEscaped() => Assert.Equal("/playbooks/nine%20months%2Fenterprise", Urls.Playbook(new("nine months/enterprise")));

    [Theory]
    [InlineData("/", "/table.csv")]
    [InlineData("/board", "/board/table.csv")]
    [InlineData("/board?state=drifting&text=a%3Fb", "/board/table.csv?state=drifting&text=a%3Fb")]
    public void Csv_OfAPage_StandsBesideItWithItsQuery(string page, string table) => Assert.Equal(table, Urls.Csv(page));

    [Fact]
    public void Csv_OfADeal_StandsBelowIt() =>
        Assert.Equal("/deals/0a000000000000000000000000000001/plan/table.csv", Urls.Csv(Urls.DealTable(Deal, "plan")));
}
