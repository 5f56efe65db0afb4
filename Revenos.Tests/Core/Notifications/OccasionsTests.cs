using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Notifications;
using Revenos.Core.Recovery;
using Revenos.Core.Values;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Core.Notifications;

public sealed class OccasionsTests
{
    private static readonly PersonId Marta = new("marta");

    [Fact]
    public void Of_AStateThatIsAsItWas_IsNothing()
    {
        var history = HistoryBuilder.Opened().Build();
        var now = HistoryBuilder.Day(40);
        Assert.Empty(Occasions.Of(history, DriftRules.Default, null, null, [], now));
        Assert.Empty(Occasions.Of(history, DriftRules.Default, HistoryBuilder.Day(14), HistoryBuilder.Day(15), [], now));
        Assert.Empty(Occasions.Of(history, DriftRules.Default, null, null, history.Ledger, now));
    }

    [Fact]
    public void Of_ADeal_ThatBeganToDrift_NamesTheSameChangeWheneverItIsFound()
    {
        var history = HistoryBuilder.Opened().Build();
        var since = DriftEngine.Episodes(history, DriftRules.Default, HistoryBuilder.Day(40))[0].OpenedAt;
        var found = Assert.Single(Occasions.Of(history, DriftRules.Default, null, since, [], HistoryBuilder.Day(40)));
        var later = Assert.Single(Occasions.Of(history, DriftRules.Default, null, since, [], HistoryBuilder.Day(90)));

        Assert.Equal((NotificationKind.DriftBegan, since, found.Key), (later.Kind, later.At, later.Key));
        Assert.Equal([Marta], found.Audience.People);
        Assert.True(found.Audience is { WithManagers: true, WithLeadership: false });
    }

    [Fact]
    public void Of_AnEscalation_ConcernsOwnerAndLeadership()
    {
        var escalated = HistoryBuilder.Recorded(2, HistoryBuilder.Day(3), new DealEscalated(EscalationTrigger.Persisted, "It still drifted.", HistoryBuilder.Day(8)));
        var history = HistoryBuilder.Opened().Build().With(escalated);
        var found = Assert.Single(Occasions.Of(history, DriftRules.Default, null, null, [escalated], HistoryBuilder.Day(3)));

        Assert.Equal((NotificationKind.Escalated, HistoryBuilder.Day(8)), (found.Kind, found.Detail.ReviewBy!.Value));
        Assert.True(found.Audience.WithLeadership);
        Assert.Contains(Marta, found.Audience.People);
    }
}
