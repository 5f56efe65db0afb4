using FsCheck;
using FsCheck.Fluent;
using Revenos.Core.Drift;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Properties;

/// <summary>A law that is only ever asked about deals to which it does not apply proves nothing: the generated deals must cover all there is.</summary>
public sealed class GeneratorTests
{
    [Fact]
    public void DealCase_Sample_CoversEveryStateCauseEndAndStep()
    {
        // The same cases in every run, as the laws have them: chance alone may leave a rare end out.
        List<DealCase> cases = [];
        Check.One(Generated.Cases(600), Prop.ForAll(DealCase.Any(60), cases.Add));
        var judged = cases
            .SelectMany(deal => deal.Instants.Select(at => DriftEngine.Judge(deal.History, deal.Rules, at)!).Concat([DriftEngine.Judge(deal.History, deal.Rules, deal.Last.AddDays(60))!])
                .Select(judgement => (judgement, Episodes: DriftEngine.Episodes(deal.History, deal.Rules, deal.Last))))
            .ToList();

        Assert.Equal(Enum.GetValues<DealState>(), judged.Select(one => one.judgement.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<CauseKind>(), judged.SelectMany(one => one.judgement.Causes).Select(cause => cause.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<EpisodeEnd>(), judged.SelectMany(one => one.Episodes).Select(episode => episode.End).OfType<EpisodeEnd>().Distinct().Order());
        foreach (var signal in Enum.GetValues<Signal>())
        {
            Assert.Equal(Enum.GetValues<SignalLevel>(), judged.Select(one => one.judgement[signal]?.Level).OfType<SignalLevel>().Distinct().Order());
            Assert.Contains(judged, one => one.judgement.Holds.Any(hold => hold.Signal == signal && hold.Step is not null));
        }
    }
}
