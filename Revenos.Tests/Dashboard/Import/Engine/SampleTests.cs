using System.Text.Json;
using Revenos.Core.Deals;
using Revenos.Core.Deals.Rules;
using Revenos.Core.Facts;
using Revenos.Core.Values;
using Revenos.Dashboard.Import.Engine;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Import.Engine;

/// <summary>The profiles that come with the product, on the small files beside them.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly ImportBench _bench = new();

    [Theory]
    [InlineData("bpi2012", "events")]
    [InlineData("hubspot", "hubspot")]
    [InlineData("salesforce", "salesforce")]
    [InlineData("spreadsheet", "spreadsheet")]
    public void Deals_EverySample_IsAdmittedByTheRulesAndTheSameTwice(string profile, string folder)
    {
        using var scan = ImportBench.Accepted(_bench.Scan(ImportBench.Sample(profile), KnownPeople.Nobody, Files(folder)));

        var once = scan.Deals().ToList();
        var twice = scan.Deals().ToList();

        Assert.Empty(_bench.Faults.Kept);
        Assert.NotEmpty(once);
        Assert.Equal(once.SelectMany(deal => deal.Facts).Select(fact => (fact.Id, fact.Key, fact.At)), twice.SelectMany(deal => deal.Facts).Select(fact => (fact.Id, fact.Key, fact.At)));
        Assert.All(once, deal =>
        {
            Assert.Empty(deal.Faults);
            Assert.Distinct(deal.Facts.Select(fact => fact.Key));
            var facts = deal.Facts.Select((fact, i) => new RecordedFact(fact.Id, deal.Deal, i + 1, fact.At, ImportBench.Now, null, new FactSource(profile, fact.Key), fact.Content));
            var admitted = DealRules.Admit(DealHistory.Of([]), [.. facts], ImportBench.Now, DealTerms.Of(scan.Pipeline));
            Assert.True(admitted.IsAccepted, admitted.Refusal?.Text);
        });
    }

    [Fact]
    public void BuiltIn_Names_AreThoseOfTheSamples() =>
        Assert.Equal(
            Directory.EnumerateFiles(Repository.File("docs/samples"), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            BuiltInProfiles.Names);

    [Fact]
    public void Events_Sample_StopsAtTheOutcomeAndLeavesTheRefusedOut()
    {
        var deals = Deals("bpi2012", "events");

        Assert.Equal(["C-1", "C-3"], deals.Select(deal => deal.Key).Order());
        var won = deals.Single(deal => deal.Key == "C-1").Facts;
        Assert.Equal(["preaccepted", "accepted", "finalized", "sent", "sent-back", "approved"], won.Select(fact => fact.Content).OfType<MilestoneCompleted>().Select(done => done.Milestone.Value));
        Assert.IsType<DealWon>(won[^1].Content);
        var quiet = deals.Single(deal => deal.Key == "C-3").Facts;
        // The next event that names one, since the first does not.
        Assert.Equal("bpi2012:12", Assert.IsType<DealOpened>(quiet[0].Content).Owner.Value);
        Assert.Equal(LossReason.WentQuiet, Assert.IsType<DealLost>(quiet[^1].Content).Reason);
        Assert.Single(quiet, fact => fact.Content is EngagementLogged);
    }

    [Fact]
    public void HubSpot_Sample_GoesThroughItsTables()
    {
        var deals = Deals("hubspot", "hubspot");

        Assert.Equal(["9001", "9002", "9003"], deals.Select(deal => deal.Key).Order());
        var open = deals.Single(deal => deal.Key == "9001").Facts.Select(fact => fact.Content).ToList();
        var opened = Assert.IsType<DealOpened>(open[0]);
        Assert.Equal(("Tidal sensor network", "Merrick Coastguard", "hubspot:501"), (opened.Name, opened.Account, opened.Owner.Value));
        Assert.Equal(new Money(84000, "EUR"), opened.Value);
        Assert.Equal(["Ruth Calloway", "Dev Anand"], open.OfType<StakeholderAdded>().Select(person => person.Name));
        Assert.Equal([Authority.DecisionMaker, Authority.Champion], open.OfType<StakeholderAdded>().Select(person => person.Authority));
        Assert.Equal([EngagementKind.Meeting, EngagementKind.Call, EngagementKind.Email], open.OfType<EngagementLogged>().Select(engaged => engaged.Kind));
        Assert.Single(open.OfType<EngagementLogged>().First().Stakeholders);
        Assert.Equal(["qualifiedtobuy", "presentationscheduled", "contractsent"], open.OfType<StageEntered>().Select(entered => entered.Stage.Value));
        Assert.IsType<DealWon>(deals.Single(deal => deal.Key == "9002").Facts[^1].Content);
        Assert.IsType<DealLost>(deals.Single(deal => deal.Key == "9003").Facts[^1].Content);
    }

    [Fact]
    public void Salesforce_Sample_GoesThroughItsHistory()
    {
        var deals = Deals("salesforce", "salesforce");

        var open = deals.Single(deal => deal.Key == "0060000000AAA01").Facts.Select(fact => fact.Content).ToList();
        Assert.Equal(["qualification", "needs-analysis", "proposal"], open.OfType<StageEntered>().Select(entered => entered.Stage.Value));
        Assert.Equal([new Money(180000, "USD"), new Money(212000, "USD")], open.OfType<DealRevalued>().Select(revalued => revalued.Value));
        Assert.Equal(2, open.OfType<EngagementLogged>().Count());
        Assert.Equal(Authority.DecisionMaker, Assert.Single(open.OfType<StakeholderAdded>()).Authority);
        Assert.IsType<DealWon>(deals.Single(deal => deal.Key == "0060000000AAA02").Facts[^1].Content);
        Assert.IsType<DealLost>(deals.Single(deal => deal.Key == "0060000000AAA03").Facts[^1].Content);
    }

    [Fact]
    public void Spreadsheet_Sample_PlansByItsDates()
    {
        var deals = Deals("spreadsheet", "spreadsheet");

        Assert.Equal(5, deals.Count);
        var crane = deals.Single(deal => deal.Key == "Harbour crane telemetry").Facts;
        Assert.Equal(new Money(128500, "EUR"), Assert.IsType<DealOpened>(crane[0].Content).Value);
        var plan = Assert.IsType<PlanAnchored>(crane[1].Content).Milestones;
        // Due by the end of the day that the sheet names.
        Assert.Equal(new DateTimeOffset(2026, 6, 27, 0, 0, 0, TimeSpan.Zero), plan[0].Window.Due);
        Assert.Equal(plan[0].Window.Due, plan[1].Window.Start);
        Assert.Equal(3, crane.Count(fact => fact.Content is EngagementLogged));
    }

    [Theory]
    [InlineData("hubspot", "fivetran_hubspot", new[] { "deal_data.csv", "deal_stage_data.csv", "owner_data.csv", "deal_pipeline_stage_data.csv", "deal_contact_data.csv", "contact_data.csv", "engagement_deal_data.csv", "engagement_meeting_data.csv" })]
    [InlineData("salesforce", "fivetran_salesforce", new[] { "sf_opportunity_data.csv", "sf_opportunity_history_data.csv", "sf_user_data.csv", "sf_account_data.csv", "sf_task_data.csv", "sf_event_data.csv" })]
    public void Deals_RealExports_AreReadWithoutAFault(string profile, string folder, string[] names)
    {
        var files = names.Select(name => SourceFile.At(SharedData.Require($"crm-exports/{folder}/{name}"))).ToArray();
        using var scan = ImportBench.Accepted(_bench.Scan(ImportBench.Sample(profile), KnownPeople.Nobody, files));

        var deals = scan.Deals().ToList();

        Assert.Empty(_bench.Faults.Kept);
        Assert.All(deals, deal => Assert.Empty(deal.Faults));
        Assert.True(deals.Count + scan.Counts.Skipped > 0);
    }

    [Fact]
    public void Deals_NaughtyStrings_ComeOutAsTheyWentIn()
    {
        var naughty = JsonSerializer.Deserialize<string[]>(File.ReadAllText(SharedData.Require("strings/blns.json")))!
            .Where(text => !string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal) && !text.Contains('\uFFFD', StringComparison.Ordinal) && text.Length <= 200)
            .ToList();
        var rows = naughty.Select((text, i) => $"D{i},{Quote(text)},{Quote(text)},2026-02-02\n");
        var file = _bench.Write("deals.csv", "Deal,Account,Owner,Opened\n" + string.Concat(rows));
        var profile = ImportBench.Sample("spreadsheet");
        profile = profile with { Tables = [profile.Tables[0] with { Rules = [.. profile.Tables[0].Rules.Take(1)] }], Plan = null };

        var deals = _bench.Deals(profile, file).ToDictionary(deal => deal.Key);

        Assert.Empty(_bench.Faults.Kept);
        Assert.Equal(naughty.Count, deals.Count);
        Assert.All(naughty.Index(), item =>
        {
            var opened = Assert.IsType<DealOpened>(deals[$"D{item.Index}"].Facts[0].Content);
            Assert.Equal(item.Item.Trim(), opened.Account);
            Assert.DoesNotContain(opened.Owner.Value, char.IsControl);
        });
    }

    public void Dispose() => _bench.Dispose();

    private static string Quote(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static SourceFile[] Files(string folder) => [.. Directory.EnumerateFiles(Repository.File($"docs/samples/{folder}"), "*.csv").Order().Select(SourceFile.At)];

    private List<PlannedDeal> Deals(string profile, string folder) => [.. _bench.Deals(ImportBench.Sample(profile), Files(folder))];
}
