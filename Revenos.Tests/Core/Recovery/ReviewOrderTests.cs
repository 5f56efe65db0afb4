using FsCheck;
using FsCheck.Fluent;
using Revenos.Core.Recovery;

namespace Revenos.Tests.Core.Recovery;

public sealed class ReviewOrderTests
{
    [Fact]
    public void WeightOf_AnyRise_NeverLowersIt()
    {
        var cases =
            from worth in Gen.Choose(0, 5_000).Select(number => number / 100.0)
            from more in Gen.Choose(0, 1_000).Select(number => number / 100.0)
            from severity in Gen.Choose(0, 400).Select(number => number / 100.0)
            from worse in Gen.Choose(0, 400).Select(number => number / 100.0)
            from hours in Gen.Choose(0, 2_000)
            from longer in Gen.Choose(0, 2_000)
            select (Worth: worth, More: more, Severity: severity, Worse: worse, Hours: hours, Longer: longer);

        Prop.ForAll(cases.ToArbitrary(), it =>
        {
            var weight = ReviewOrder.WeightOf(it.Worth, it.Severity, TimeSpan.FromHours(it.Hours));
            return weight >= 0
                && ReviewOrder.WeightOf(it.Worth + it.More, it.Severity, TimeSpan.FromHours(it.Hours)) >= weight
                && ReviewOrder.WeightOf(it.Worth, it.Severity + it.Worse, TimeSpan.FromHours(it.Hours)) >= weight
                && ReviewOrder.WeightOf(it.Worth, it.Severity, TimeSpan.FromHours(it.Hours + it.Longer)) >= weight;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void WeightOf_SignalsHold_IsLightButGrowsWithWaiting()
    {
        var today = ReviewOrder.WeightOf(1, 0, TimeSpan.Zero);

        Assert.Equal(0.1, today, 6);
        Assert.Equal(0.3, ReviewOrder.WeightOf(1, 0, TimeSpan.FromDays(2)), 6);
        Assert.True(today < ReviewOrder.WeightOf(1, 0.5, TimeSpan.Zero));
    }
}
