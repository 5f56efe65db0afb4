using System.Globalization;
using Revenos.Dashboard.Components.Pages.NewDeal;

namespace Revenos.Tests.Dashboard.Components.Pages.NewDeal;

public sealed class NewDealFormTests
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Faults_EmptyForm_AreAllToldAtOnce() =>
        Assert.Equal(["Account", "Name", "Value"], new NewDealForm().Faults(British, Today).Keys.Order());

    [Fact]
    public void Faults_PastClose_IsOne() =>
        Assert.Equal(["ExpectedClose"], Filled(Today.AddDays(-1)).Faults(British, Today).Keys);

    [Fact]
    public void Faults_FilledForm_AreNone() => Assert.Empty(Filled(Today).Faults(British, Today));

    [Fact]
    public void Faults_AmountOfAnotherCulture_ShowsHowToWriteIt()
    {
        var form = Filled(null);
        form.Value = "1.234,5";

        Assert.Contains("210,000", form.Faults(British, Today)["Value"], StringComparison.Ordinal);
    }

    private static NewDealForm Filled(DateOnly? close) => new() { Account = "Bramwell & Sons", Name = "Warehouse twin", Value = "210k", ExpectedClose = close };
}
