using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Components.Pages.Import;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Import.Cells;
using Revenos.Dashboard.Import.Desk;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;
using Revenos.Dashboard.Navigation;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Import;

/// <summary>The pages of the import as they are rendered, on the real desk.</summary>
public sealed class ImportPagesTests : ControlContext, IClassFixture<RoleServer>
{
    private const string Deals = "Deal,Account,Owner,Value,Opened,Stage\nD1,Acme <b>,Ida Berg,1250.50,2026-01-02,Talk\nD2,Bramwell,Ida Berg,lots,2026-01-03,Offer\n";

    private readonly RoleServer _server;
    private readonly ViewerSource _administrator;

    public ImportPagesTests(RoleServer server)
    {
        _server = server;
        _administrator = server.ViewersAsync(Role.Administrator).GetAwaiter().GetResult();
        Services.AddTransient(_ => Model());
        Services.AddSingleton<AntiforgeryStateProvider, OneToken>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Page_Form_SendsFilesWithOurTokenAndOnePrimaryAction()
    {
        var page = Render<ImportPage>();

        var form = page.Find("form");
        Assert.Equal((Urls.ImportFiles, "post", "multipart/form-data"), (form.GetAttribute("action"), form.GetAttribute("method"), form.GetAttribute("enctype")));
        Assert.Equal("token", form.QuerySelector("input[type=hidden]")!.GetAttribute("value"));
        var field = page.Find("input[type=file]");
        Assert.True(field.HasAttribute("multiple") && field.HasAttribute("required"));
        Assert.NotNull(page.Find($"label[for='{field.Id}']"));
        Assert.Equal("Look at these files", Assert.Single(page.FindAll(".primary")).TextContent);
    }

    [Fact]
    public async Task Page_FilesHandedIn_AreListedForWhoHandedThemInAlone()
    {
        var mine = await HandInAsync(_administrator, ("mine <i>.csv", Deals));
        var another = _server.Get<ImportDesk>();
        var (key, folder) = another.Prepare();
        another.Take(key, folder, [], new("another-administrator"));

        var page = Render<ImportPage>();

        var link = page.FindAll("ul a").Single(found => found.GetAttribute("href") == Urls.ImportJob(mine.Key));
        Assert.Equal("mine <i>.csv", link.TextContent);
        Assert.Contains("not imported", link.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("ul a"), found => found.GetAttribute("href") == Urls.ImportJob(key));
    }

    [Fact]
    public async Task Job_OfSomebodyElse_IsNotHere()
    {
        var job = await HandInAsync(await _server.ViewersAsync(Role.Leadership), ("theirs.csv", Deals));

        var page = Render<ImportJobPage>(parameters => parameters.Add(shown => shown.Key, job.Key));

        Assert.Contains("These files are not here any more.", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Equal(Urls.Import, page.Find(".notice a").GetAttribute("href"));
        Assert.DoesNotContain("Acme", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_FileThatCannotBeRead_SaysTheWayOutAndOffersNoImport()
    {
        var job = await HandInAsync(_administrator, ("book.xlsx", "PK\u0003\u0004 xl/workbook.xml"));

        var page = Render<ImportJobPage>(parameters => parameters.Add(shown => shown.Key, job.Key));

        Assert.Contains("Save it as CSV UTF-8 and import that file.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent == "Import");
        Assert.True(page.Find("details").HasAttribute("open"));
    }

    [Fact]
    public async Task Job_MappedInThePage_ShowsWhatTheFirstRowsBecomeBeforeAnythingIsImported()
    {
        var job = await HandInAsync(_administrator, ("deals.csv", Deals));
        var page = Render<ImportJobPage>(parameters => parameters.Add(shown => shown.Key, job.Key));
        page.WaitForElement("select");

        page.FindAll("select").Single(select => select.QuerySelector($"option[value='{ImportModel.OwnMapping}']") is { } own && own.TextContent == "Map the columns here").Change(ImportModel.OwnMapping);

        var preview = page.WaitForElement("section[aria-label=Preview]");
        Assert.Equal("polite", preview.GetAttribute("aria-live"));
        Assert.Contains("Acme <b>", preview.TextContent, StringComparison.Ordinal);
        // The row that cannot be read is named with its cell and the remedy.
        Assert.Contains("\"lots\"", preview.TextContent, StringComparison.Ordinal);
        Assert.Equal("Try it without importing", Assert.Single(page.FindAll(".primary")).TextContent);
    }

    [Fact]
    public async Task Mapping_AnotherChoice_IsTakenAndToldAtOnce()
    {
        var job = await HandInAsync(_administrator, ("deals.csv", Deals));
        var draft = new MappingDraft(job.Files[0].Recognised!);
        var changes = 0;
        var editor = Render<MappingEditor>(parameters => parameters
            .Add(shown => shown.Draft, draft)
            .Add(shown => shown.Columns, job.Files[0].Recognised!.Columns)
            .Add(shown => shown.OnChange, () => changes++));
        Assert.Equal(("Deal", "Value", "Opened"), (Field(editor, "Deal (its key)").GetAttribute("value"), Field(editor, "Value").GetAttribute("value"), draft.Opened));
        Assert.All(editor.FindAll(".field select"), select => Assert.NotNull(editor.Find($"label[for='{select.Id}']")));

        Field(editor, "Value").Change("");
        Field(editor, "Account").Change("Owner");
        Field(editor, "Order of dates").Change("MonthFirst");
        Field(editor, "Decimals").Change("Comma");

        Assert.Equal(("", "Owner", DateOrder.MonthFirst, DecimalMark.Comma), (draft.Value, draft.Account, draft.Dates!.Value, draft.Decimals!.Value));
        Assert.Equal(4, changes);
    }

    [Fact]
    public async Task Mapping_OfEvents_OffersTheMeaningsOfEvents()
    {
        var job = await HandInAsync(_administrator, ("deals.csv", Deals));
        var draft = new MappingDraft(job.Files[0].Recognised!);
        var editor = Render<MappingEditor>(parameters => parameters.Add(shown => shown.Draft, draft).Add(shown => shown.Columns, job.Files[0].Recognised!.Columns));
        var meanings = editor.FindAll("fieldset label");
        Assert.Equal(["Talk", "Offer"], meanings.Select(label => label.QuerySelector("span")!.TextContent));
        Assert.Equal(3, meanings[0].QuerySelectorAll("option").Length);

        Field(editor, "A row is").Change("event");
        editor.FindAll("fieldset select")[0].Change(nameof(ValueMeaning.Meeting));

        Assert.Equal(ValueMeaning.Meeting, draft.MeaningOf("Talk"));
        Assert.Equal(12, editor.FindAll("fieldset label")[0].QuerySelectorAll("option").Length);
    }

    [Fact]
    public async Task Mapping_PreviewThatWasRefused_SaysWhatToChoose()
    {
        var job = await HandInAsync(_administrator, ("deals.csv", Deals));
        var editor = Render<MappingEditor>(parameters => parameters
            .Add(shown => shown.Draft, new MappingDraft(job.Files[0].Recognised!))
            .Add(shown => shown.Columns, job.Files[0].Recognised!.Columns)
            .Add(shown => shown.Preview, new MappingPreview([], 0, [], "Say which column names the deal and which says when.")));

        Assert.Equal("Say which column names the deal and which says when.", editor.Find(".notice .words").TextContent);
    }

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<MappingEditor> editor, string label) =>
        editor.Find($"#{editor.FindAll("label").Single(found => found.TextContent == label).GetAttribute("for")}");

    private ImportModel Model() => new(_server.Get<ImportDesk>(), _server.Get<ProfileLibrary>(), _administrator, Time);

    private async Task<ImportJob> HandInAsync(ViewerSource by, params (string Name, string Content)[] files)
    {
        var desk = _server.Get<ImportDesk>();
        var (key, folder) = desk.Prepare();
        var taken = new List<SourceFile>();
        foreach (var (name, content) in files)
        {
            var path = Path.Combine(folder, $"{taken.Count}");
            await File.WriteAllTextAsync(path, content, new UTF8Encoding(false), Cancellation);
            taken.Add(new SourceFile(path, name));
        }

        return desk.Take(key, folder, taken, (await by.CurrentAsync(Cancellation)).Person);
    }

    private sealed class OneToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token", "__RequestVerificationToken");
    }
}
