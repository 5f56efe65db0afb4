using System.Text;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Revenos.Core.People;
using Revenos.Dashboard.Components.Pages.Import;
using Revenos.Dashboard.Import.Desk;
using Revenos.Dashboard.Import.Profiles;
using Revenos.Dashboard.Import.Reading;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Components.Pages.Import;

/// <summary>Files that were recognised wrongly, read as a person says.</summary>
public sealed class ImportModelTests : IAsyncLifetime
{
    // Every field holds a comma, so that the bars between them look like the rarer separator.
    private const string Bars = "deal, id|opened, day|worth, EUR|who, when\n1, a|2026-01-02, Fri|5, k|Zoë, Ä\n2, b|2026-01-03, Sat|6, k|Bo, Ö\n";

    private RevenosServer _server = null!;

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await RevenosServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task ReadAsync_OtherSeparatorAndEncoding_ReadsTheColumnsAnew()
    {
        var model = await OpenAsync(("deals.csv", Encoding.UTF8.GetBytes(Bars)));
        Assert.Equal(5, Recognised(model).Columns.Length);

        await model.ReadAsync(model.Job!.Files[0], new ReadingChoices(Separator: '|'), Cancellation);

        Assert.Equal(["deal, id", "opened, day", "worth, EUR", "who, when"], Recognised(model).Columns);
        Assert.Equal("Zoë, Ä", Recognised(model).Sample[0][3]);

        await model.ReadAsync(model.Job.Files[0], model.Job.Files[0].Choices with { Encoding = "latin-1" }, Cancellation);

        Assert.Equal(4, Recognised(model).Columns.Length);
        Assert.Equal("ZoÃ«, Ã\u0084", Recognised(model).Sample[0][3]);
        Assert.Contains("as stated", string.Join(' ', Recognised(model).Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameAsync_TableOfTheProfile_IsTakenForIt()
    {
        var model = await OpenAsync(("export.csv", Encoding.UTF8.GetBytes("a,b\n1,2\n")));
        var several = await SeveralTablesAsync();
        await model.ChooseAsync(several.Name, Cancellation);
        Assert.Equal(several.Tables.Select(table => table.Name), model.Tables);

        await model.NameAsync(model.Job!.Files[0], several.Tables[1].Name, Cancellation);

        Assert.Contains($"the table \"{several.Tables[1].Name}\"", model.Misfit, StringComparison.Ordinal);
        await model.NameAsync(model.Job.Files[0], several.Tables[0].Name, Cancellation);
        Assert.Contains($"the table \"{several.Tables[0].Name}\"", model.Misfit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_InThePage_AreEscapedAndOfferWhatCanBeSaid()
    {
        var model = await OpenAsync(("deals.csv", Encoding.UTF8.GetBytes("deal,note\n1,<script>alert(1)</script>\n")));
        ReadingChoices? chosen = null;
        await using var context = new Controls();

        var list = context.Render<FileList>(parameters => parameters
            .Add(list => list.Files, model.Job!.Files)
            .Add(list => list.Tables, ["deals", "history"])
            .Add(list => list.OnRead, (_, choices) =>
            {
                chosen = choices;
                return Task.CompletedTask;
            })
            .Add(list => list.OnTable, (_, _) => Task.CompletedTask));

        Assert.Empty(list.FindAll("script"));
        Assert.Contains("<script>alert(1)</script>", list.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, list.FindAll("select").Count);
        list.FindAll("select")[1].Change(";");
        Assert.Equal(new ReadingChoices(Separator: ';'), chosen);
    }

    private static RecognisedFile Recognised(ImportModel model) => model.Job!.Files[0].Recognised!;

    private async Task<ImportProfile> SeveralTablesAsync()
    {
        var profiles = _server.Services.GetRequiredService<ProfileLibrary>();
        foreach (var name in await profiles.Names(Cancellation))
        {
            if ((await profiles.Find(name, Cancellation)).Value is { Tables.Length: > 1 } profile)
            {
                return profile;
            }
        }

        throw new InvalidOperationException("No profile of the product has several tables.");
    }

    private async Task<ImportModel> OpenAsync(params (string Name, byte[] Content)[] files)
    {
        var viewers = await _server.ViewersAsync(await _server.AddAccountAsync(Role.Administrator));
        var desk = _server.Services.GetRequiredService<ImportDesk>();
        var (key, folder) = desk.Prepare();
        foreach (var (name, content) in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content, Cancellation);
        }

        desk.Take(key, folder, files.Select(file => SourceFile.At(Path.Combine(folder, file.Name))), (await viewers.CurrentAsync(Cancellation)).Person);
        var model = new ImportModel(desk, _server.Services.GetRequiredService<ProfileLibrary>(), viewers, TimeProvider.System);
        Assert.True(await model.OpenAsync(key, Cancellation));
        return model;
    }

    private sealed class Controls : ControlContext;
}
