using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Components.Controls;
using Revenos.Dashboard.Components.Pages.Playbooks;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Navigation;
using Revenos.Dashboard.UseCases;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Playbooks;

/// <summary>The list of playbooks and the page of one, on the real store. Each test has playbooks of its own.</summary>
public sealed class PlaybookPagesTests : ControlContext, IClassFixture<RoleServer>
{
    private static int _playbooks;

    private readonly RoleServer _server;
    private readonly ViewerSource _administrator;
    private readonly string _key = $"playbook-{Interlocked.Increment(ref _playbooks)}";

    public PlaybookPagesTests(RoleServer server)
    {
        _server = server;
        _administrator = server.ViewersAsync(Role.Administrator).GetAwaiter().GetResult();
        var versions = new PlaybookVersions(server.Get<DirectoryQuery>(), server.Get<VersionsQuery>(), Viewers.Clock());
        Services.AddTransient(_ => new PlaybooksModel(server.Get<DirectoryQuery>(), versions, server.Get<PlaybookDoor>(), _administrator));
        Services.AddTransient(_ => new PlaybookModel(server.Get<DirectoryQuery>(), versions, server.Get<PlaybookDoor>(), _administrator, Viewers.Clock()));
    }

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task List_APlaybook_SaysItsPlanAndWhatItIsJudgedBy()
    {
        await SaveAsync(SamplePlaybooks.Simple with { Name = "Simple <b>", Drift = SamplePlaybooks.Patient });

        var row = Row(Render<PlaybooksPage>());

        Assert.Equal(["Simple <b>", "Sales", "2", "28", "its own thresholds"], row.QuerySelectorAll("td").Take(5).Select(cell => cell.TextContent));
        Assert.Equal($"/playbooks/{_key}", row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task List_Retire_TakesItOutOfTheOfferAndOffersTheWayBack()
    {
        await SaveAsync(SamplePlaybooks.Simple);
        var page = Render<PlaybooksPage>();

        Row(page).QuerySelector("button")!.Click();

        page.WaitForAssertion(() => Assert.Contains("retired", Row(page).TextContent, StringComparison.Ordinal));
        Assert.Equal("Offer again Simple sale", Told(Row(page).QuerySelector("button")!));
        Assert.DoesNotContain(_server.Get<DirectoryQuery>().Current.Offered, playbook => playbook.Id.Value == _key);
        Assert.Single(page.FindAll(".primary"));
    }

    [Fact]
    public void Page_OfAPlaybookThatIsNotThere_LeadsBackToAll()
    {
        var page = Render<PlaybookPage>(parameters => parameters.Add(shown => shown.Key, "nothing-of-that-name"));

        Assert.Contains("There is no such playbook", page.Markup, StringComparison.Ordinal);
        Assert.Equal(Urls.Playbooks, page.Find(".primary").GetAttribute("href"));
    }

    [Fact]
    public void Save_Empty_NamesEachFieldAndKeepsWhatWasTyped()
    {
        var page = Render<PlaybookPage>();
        Field(page, "Length (days)").Change("5000");

        page.Find("form").Submit();

        Assert.Equal("Give the playbook a name.", Error(page, Fields(page, "Name")[0]));
        Assert.Equal("Give it a name that people recognise.", Error(page, Fields(page, "Name")[1]));
        Assert.Equal("More than 0, at most 3,650 days.", Error(page, Field(page, "Length (days)")));
        Assert.Equal("5000", Field(page, "Length (days)").GetAttribute("value"));
        Assert.Contains("3 fields need another look: nothing was saved yet.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_WithoutAMilestone_SaysThatItNeedsOne()
    {
        var page = Render<PlaybookPage>();
        Fields(page, "Name")[0].Change("Without milestones");
        Button(page, "Remove milestone 1").Click();

        page.Find("form").Submit();

        Assert.Contains("A playbook needs at least one milestone.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_OfWhatIsTyped_IsThePlanOfADealThatOpensToday()
    {
        var page = Render<PlaybookPage>();
        Assert.Contains("Name a milestone and give it a window", page.Find(".preview .empty").TextContent, StringComparison.Ordinal);

        Fields(page, "Name")[1].Change("Problem agreed");

        Assert.Equal("Problem agreed", page.Find(".preview .name").TextContent);
        Assert.Contains("Sun 22 Nov to Sun 6 Dec", Told(page.Find(".preview li")), StringComparison.Ordinal);
    }

    [Fact]
    public void Save_ANewPlaybook_IsOfferedAndLeadsBackToTheList()
    {
        var page = Render<PlaybookPage>();
        Fields(page, "Name")[0].Change("Public tenders");
        Fields(page, "Name")[1].Change("Tender published");
        Button(page, "Add a milestone").Click();
        Fields(page, "Name")[2].Change("Bid handed in");
        Button(page, "Up, milestone 2").Click();

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.EndsWith(Urls.Playbooks, Navigation.Uri, StringComparison.Ordinal));
        var saved = _server.Get<DirectoryQuery>().Current.FindPlaybook(new PlaybookId("public-tenders"))!;
        Assert.Equal(["Bid handed in", "Tender published"], saved.Milestones.Select(milestone => milestone.Name));
        Assert.Equal([14, 0], saved.Milestones.Select(milestone => milestone.StartsAfterDays));
    }

    [Fact]
    public async Task Save_ARetiredPlaybook_SaysThatItStaysRetired()
    {
        await SaveAsync(SamplePlaybooks.Simple);
        await _server.Get<PlaybookDoor>().Retire(new PlaybookId(_key), isRetired: true, null, Cancellation);
        var page = Render<PlaybookPage>(parameters => parameters.Add(shown => shown.Key, _key));

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.EndsWith(Urls.Playbooks, Navigation.Uri, StringComparison.Ordinal));
        Assert.Contains("Simple sale is saved. It stays retired.", Services.GetRequiredService<Toasts>().Shown.Select(toast => toast.Text));
    }

    [Fact]
    public async Task Versions_OfAChangedPlaybook_AreListedBesideIt()
    {
        await SaveAsync(SamplePlaybooks.Simple);
        await SaveAsync(SamplePlaybooks.Simple with { Milestones = [SamplePlaybooks.Simple.Milestones[0]] });

        var page = Render<PlaybookPage>(parameters => parameters.Add(shown => shown.Key, _key));

        Assert.Contains("Made with two milestones", page.Find(".preview").TextContent, StringComparison.Ordinal);
        Assert.Contains("Left out “Proof of concept”", page.Find(".preview").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipeline_AnotherIsChosen_GatesThatItDoesNotHaveAreLeftOut()
    {
        var renewals = new Pipeline(new PipelineId("renewals"), "Renewals", [new Stage(new StageId("talk"), "Talk")]);
        await _server.Get<PipelineDoor>().Save(renewals, null, Cancellation);
        await SaveAsync(SamplePlaybooks.Simple);
        var page = Render<PlaybookPage>(parameters => parameters.Add(shown => shown.Key, _key));

        Field(page, "Pipeline").Change("renewals");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.EndsWith(Urls.Playbooks, Navigation.Uri, StringComparison.Ordinal));
        Assert.All(_server.Get<DirectoryQuery>().Current.FindPlaybook(new PlaybookId(_key))!.Milestones, milestone => Assert.Null(milestone.Stage));
    }

    [Fact]
    public void Editor_OfAMilestone_AsksForKindsOnlyWhereProofIsNeeded()
    {
        var form = new MilestoneForm { Name = "Proof of concept", Proofs = 1, Kinds = [EvidenceKind.ProofOfConcept] };
        var moves = new List<int>();
        var changes = 0;
        var editor = Render<MilestoneEditor>(parameters => parameters
            .Add(shown => shown.Milestone, form)
            .Add(shown => shown.Number, 2)
            .Add(shown => shown.Stages, StoreOpening.Sales.Stages)
            .Add(shown => shown.Fault, field => field == "Length" ? "More than 0, at most 3,650 days." : null)
            .Add(shown => shown.OnMove, moves.Add)
            .Add(shown => shown.OnChanged, () => changes++));

        Assert.Equal("2  Proof of concept", editor.Find("h2").TextContent);
        var box = editor.FindAll("input[type=checkbox]").Single(found => found.HasAttribute("checked"));
        Assert.Equal("Proof of concept", box.ParentElement!.TextContent.Trim());
        box.Change(false);
        Assert.Contains("any kind", editor.Find("legend").TextContent, StringComparison.Ordinal);
        editor.FindAll("button")[0].Click();
        editor.FindAll("button")[1].Click();
        Assert.Equal([-1, 1], moves);
        Assert.True(changes > 0);
        Assert.Equal(["No gate", .. StoreOpening.Sales.Stages.Select(stage => stage.Name)], editor.FindAll("select")[1].QuerySelectorAll("option").Select(option => option.TextContent));
        Assert.Single(editor.FindAll(".error"));
        Assert.Equal("true", editor.FindAll("input[type=number]")[1].GetAttribute("aria-invalid"));

        editor.FindAll("input[type=number]")[2].Change("0");
        Assert.Empty(editor.FindAll("fieldset"));
    }

    private static List<IElement> Fields(IRenderedComponent<PlaybookPage> page, string label) =>
        [.. page.FindAll("label").Where(found => found.TextContent.Trim() == label).Select(found => page.Find($"#{found.GetAttribute("for")}"))];

    private static IElement Field(IRenderedComponent<PlaybookPage> page, string label) => Assert.Single(Fields(page, label));

    private static IElement Button(IRenderedComponent<PlaybookPage> page, string name) => page.FindAll("button").Single(button => Told(button) == name);

    private static string Error(IRenderedComponent<PlaybookPage> page, IElement field) =>
        page.Find($"#{field.GetAttribute("aria-describedby")!.Split(' ')[^1]}").TextContent.Trim();

    private static string Told(IElement part) => string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IElement Row(IRenderedComponent<PlaybooksPage> page) =>
        page.FindAll("tbody tr").Single(row => row.QuerySelector("a")!.GetAttribute("href") == $"/playbooks/{_key}");

    private async Task SaveAsync(Playbook playbook) =>
        Assert.Null((await _server.Get<PlaybookDoor>().Save(playbook with { Id = new PlaybookId(_key) }, null, Cancellation)).Refusal);
}
