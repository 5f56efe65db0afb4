using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Revenos.Dashboard.Startup;
using Revenos.Dashboard.Verbs;
using Revenos.Tests.Dashboard.Import;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Verbs;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public void Of_SettingsAndVerb_AreTakenApart()
    {
        var line = CommandLine.Of(["import", "a.csv", "--Data:Folder=/x", "--profile", "p", "--workspace", "empty", "--urls=http://localhost:1"]);

        Assert.Equal(["import", "a.csv", "--profile", "p"], line.Rest);
        Assert.Equal(["--Data:Folder=/x", "--workspace", "empty", "--urls=http://localhost:1"], line.Settings);
    }

    [Fact]
    public async Task Run_ImportThenEvaluateThenVerify_AnswersInFull()
    {
        var files = new[] { "deals", "activities" }.Select(name => Repository.File($"docs/samples/spreadsheet/{name}.csv")).ToArray();

        var imported = await Run(["import", .. files, "--profile", "spreadsheet"]);
        var json = await Run(["evaluate", "--as-of", "2026-09-01T00:00:00Z"]);
        var csv = await Run(["evaluate", "--as-of=2026-09-01", "--format=csv"]);
        var verified = await Run(["verify"]);

        Assert.True(imported.Code == ExitCodes.Done, imported.Aside);
        Assert.StartsWith("5 deals with 33 facts imported.", imported.Answer, StringComparison.Ordinal);
        using var deals = JsonDocument.Parse(json.Answer);
        Assert.Equal(4, deals.RootElement.GetArrayLength());
        var crane = deals.RootElement.EnumerateArray().Single(deal => deal.GetProperty("name").GetString() == "Harbour crane telemetry");
        Assert.Equal(4, crane.GetProperty("readings").GetArrayLength());
        Assert.Equal(5, csv.Answer.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(ExitCodes.Done, verified.Code);
        Assert.Contains("33 facts of 5 deals verified", verified.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fly", ExitCodes.Misused)]
    [InlineData("import", ExitCodes.Misused)]
    [InlineData("import x.csv --profil y", ExitCodes.Misused)]
    [InlineData("import nowhere.csv --profile spreadsheet", ExitCodes.Refused)]
    [InlineData("import nowhere.csv --profile unheard-of", ExitCodes.Misused)]
    [InlineData("evaluate --as-of noon", ExitCodes.Misused)]
    [InlineData("evaluate --as-of 2026-01-01 --format xml", ExitCodes.Misused)]
    [InlineData("--help", ExitCodes.Done)]
    [InlineData("import --help", ExitCodes.Done)]
    public async Task Run_Anything_EndsWithItsCode(string line, int code) => Assert.Equal(code, (await Run(line.Split(' '))).Code);

    public void Dispose() => _data.Dispose();

    private async Task<(int Code, string Answer, string Aside)> Run(string[] arguments)
    {
        using var answer = new StringWriter(CultureInfo.InvariantCulture);
        using var aside = new StringWriter(CultureInfo.InvariantCulture);
        var line = CommandLine.Of([.. arguments, $"--Data:Folder={_data.Path}", "--workspace=empty"]);
        var code = await Entrance.Run(line, new VerbConsole(answer, aside), TestContext.Current.CancellationToken, builder =>
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new ManualTimeProvider(ImportBench.Now))));
        return (code, answer.ToString(), aside.ToString());
    }
}
