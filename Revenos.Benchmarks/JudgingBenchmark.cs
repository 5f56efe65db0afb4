using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Revenos.Core.Deals;
using Revenos.Core.Drift;
using Revenos.Core.Facts;
using Revenos.Core.Plans;
using Revenos.Core.Values;

namespace Revenos.Benchmarks;

/// <summary>
/// How long it takes to judge 10,000 deals of 30 facts: everything a deal page shows, what a stored outlook takes to make, and
/// what a board of outlooks costs. Single-threaded; each row is the best of five runs after two that do not count.
/// </summary>
internal static class JudgingBenchmark
{
    private const int Deals = 10_000;
    private const int FactsPerDeal = 30;

    private static readonly DateTimeOffset Opening = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Opening.AddDays(75);

    public static int Run()
    {
        var rules = DriftRules.Default;
        var facts = Enumerable.Range(0, Deals).Select(Facts).ToArray();
        var histories = Array.ConvertAll(facts, deal => DealHistory.Of(deal));
        var outlooks = Array.ConvertAll(histories, history => DriftEngine.Outlook(history, rules, Now)!);
        var drifting = outlooks.Count(outlook => outlook.At(Now, rules.Options).State == DealState.Drifting);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"judging {Deals:N0} deals of {FactsPerDeal} facts, {drifting:N0} of them drifting"));
        Console.WriteLine("| What | all deals | a deal |");
        Console.WriteLine("| --- | --- | --- |");
        Measure("facts in order of occurrence (DealHistory.Of)", i => DealHistory.Of(facts[i]));
        Measure("the fold alone (AsOf)", i => histories[i].AsOf(Now));
        Measure("outlook with episodes replayed, from facts", i => DriftEngine.Outlook(DealHistory.Of(facts[i]), rules, Now));
        Measure("full judgement, from facts", i => DriftEngine.Judge(DealHistory.Of(facts[i]), rules, Now));
        Measure("both in one look, from facts", i => DriftEngine.Look(DealHistory.Of(facts[i]), rules, Now));
        Measure("standing, from outlooks", i => outlooks[i].At(Now, rules.Options));
        Measure("next crossing, from outlooks", i => outlooks[i].NextCrossing(rules.Options, Now));
        return 0;
    }

    private static void Measure<T>(string what, Func<int, T> work)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 7; run++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < Deals; i++)
            {
                Keep(work(i));
            }

            best = run >= 2 && watch.Elapsed < best ? watch.Elapsed : best;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {what} | {best.TotalMilliseconds:F1} ms | {best.TotalMicroseconds / Deals:F2} µs |"));
    }

    /// <summary>Uses a result, so that it cannot be optimised away.</summary>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Keep<T>(T result) => GC.KeepAlive(result);

    /// <summary>A deal as one sees them: a plan, people, meetings every few days, proofs and promises; every third falls silent half-way.</summary>
    private static ImmutableArray<RecordedFact> Facts(int deal)
    {
        var (chance, id, at) = (new Random(deal), new DealId(new Guid(deal + 1, 0, 0, new byte[8])), Opening);
        var facts = ImmutableArray.CreateBuilder<RecordedFact>(FactsPerDeal);
        Add(new DealOpened(
            "Line control", "Works", new PersonId("owner"), null, new PipelineId("sales"), new StageId("first"), new Money(50_000, "EUR"), null, null, Tracking.Full));
        Add(new PlanAnchored([.. Enum.GetValues<MilestoneType>().Select(Planned)], ""));
        var person = Add(new StakeholderAdded("Ada", "", Authority.DecisionMaker));
        FactId promise = default;
        while (facts.Count < FactsPerDeal)
        {
            at += TimeSpan.FromHours(chance.Next(4, 100) / (deal % 3 == 0 ? 2 : 1));
            switch (chance.Next(10))
            {
                case < 5:
                    Add(new EngagementLogged((EngagementKind)chance.Next(6), (EngagementDirection)chance.Next(3), [person], null, ""));
                    break;
                case < 7:
                    Add(new EvidenceAttached((EvidenceKind)chance.Next(11), "", null, EvidencePlace.Elsewhere, null));
                    break;
                case 7:
                    promise = Add(new CommitmentMade("", CommitmentSide.Buyer, "", CommitmentLevel.Verbal, null, 1));
                    break;
                case 8:
                    Add(new CommitmentAdvanced(promise, CommitmentLevel.Documented));
                    break;
                default:
                    Add(new MilestoneCompleted(new MilestoneId(((MilestoneType)chance.Next(4)).ToString()), ""));
                    break;
            }
        }

        return facts.ToImmutable();

        FactId Add(Fact fact)
        {
            var name = new FactId(new Guid(deal, (short)facts.Count, 0, new byte[8]));
            facts.Add(new RecordedFact(name, id, facts.Count + 1, at, at, null, FactSource.App, fact));
            return name;
        }

        static Milestone Planned(MilestoneType type) => new(
            new MilestoneId(type.ToString()),
            type.ToString(),
            type,
            null,
            new Window(Opening.AddDays(20 * (int)type), Opening.AddDays(20 * ((int)type + 1))),
            "",
            "",
            EvidenceRequirement.None);
    }
}
