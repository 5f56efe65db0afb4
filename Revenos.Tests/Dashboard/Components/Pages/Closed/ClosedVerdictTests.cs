using Revenos.Core.Drift;
using Revenos.Dashboard.Components.Pages.Closed;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Closed;

public sealed class ClosedVerdictTests
{
    // The viewer's today is Sunday 22 November 2026.
    private static readonly DateTimeOffset Third = new(2026, 11, 3, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_NoEpisode_NeverDrifted() => Assert.Equal(new("Never drifted", false), Of());

    [Theory]
    [InlineData(EpisodeEnd.Won)]
    [InlineData(EpisodeEnd.Lost)]
    public void Of_DriftToTheEnd_SaysHowLongAndSinceWhen(EpisodeEnd end) =>
        Assert.Equal(new("Drifted for 9 days before it ended (since Tue 3 Nov)", true), Of(From(Third, 9.5, end)));

    [Fact]
    public void Of_DriftToTheEndAfterOthers_CountsThem() => Assert.Equal(
        "Drifted for 1 day before it ended (since Tue 3 Nov), and twice before",
        Of(From(Third.AddDays(-40), 3, EpisodeEnd.Paused), From(Third.AddDays(-20), 3, EpisodeEnd.Recovered), From(Third, 1, EpisodeEnd.Lost)).Text);

    [Fact]
    public void Of_Recoveries_SaysHowOften()
    {
        var recovered = From(Third, 2, EpisodeEnd.Recovered);
        Assert.Equal(new("Drifted once, recovered", false), Of(recovered));
        Assert.Equal(new("Drifted twice, recovered each time", false), Of(recovered, recovered));
        Assert.Equal(new("Drifted three times, recovered each time", false), Of(recovered, recovered, recovered));
    }

    [Fact]
    public void Of_DriftEndedByAPause_DoesNotClaimARecovery() =>
        Assert.Equal(new("Drifted once, not when it ended", false), Of(From(Third, 2, EpisodeEnd.Paused)));

    private static ClosedVerdict Of(params Episode[] episodes) => ClosedVerdict.Of([.. episodes], Viewers.Clock());

    private static Episode From(DateTimeOffset opened, double days, EpisodeEnd end) =>
        new(1, opened, [], [], 1, opened.AddDays(days), HistoryBuilder.IdOf(9), end);
}
