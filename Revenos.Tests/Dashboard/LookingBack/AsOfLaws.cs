using System.Collections.Immutable;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.LookingBack;

/// <summary>What a page shows as of an instant is what it showed at that instant, however much has happened since.</summary>
public sealed class AsOfLaws(PostgresServer server)
{
    [Fact]
    public async Task Pages_AsOfAnInstant_ShowWhatTheyShowedThen()
    {
        DateTimeOffset[] instants = [LivedWorkspace.End.AddDays(-60).AddHours(5.5), LivedWorkspace.End.AddDays(-9)];
        await using var lived = await LivedWorkspace.BeginAsync(server, instants[0]);
        var opened = lived.LivingThrough(instants[0]).Take(12).ToArray();
        Assert.NotEmpty(opened);
        var early = await lived.PagesAsync(null, opened);
        await lived.GoOnAsync(instants[1]);
        var late = await lived.PagesAsync(null, opened);
        await lived.GoOnAsync(LivedWorkspace.End);

        // Which of them is asked for first must not matter.
        Compare(late, await lived.PagesAsync(instants[1], opened));
        Compare(early, await lived.PagesAsync(instants[0], opened));

        var now = await lived.PagesAsync(null, opened);
        Assert.All(early.Keys, page => Assert.False(early[page] == now[page], $"{page} shows today what it showed then: this proves nothing"));
    }

    private static void Compare(ImmutableSortedDictionary<string, string> then, ImmutableSortedDictionary<string, string> asOf) =>
        Assert.All(then.Keys, page => Assert.True(then[page] == asOf[page], $"{page} shows another past:\n{Difference(then[page], asOf[page])}"));

    private static string Difference(string then, string asOf)
    {
        var (before, after) = (then.Split('\n'), asOf.Split('\n'));
        var lines = before.Zip(after).Where(pair => pair.First != pair.Second).Take(5).Select(pair => $"then:  {pair.First}\nas of: {pair.Second}");
        return $"{before.Length} lines then, {after.Length} as of\n{string.Join('\n', lines)}";
    }
}
