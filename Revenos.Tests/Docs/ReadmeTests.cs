using System.Text.RegularExpressions;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Docs;

/// <summary>What the README tells people to type works.</summary>
public sealed partial class ReadmeTests
{
    private const string Start = "dotnet run --project Revenos.Dashboard";

    // Run by the gate itself, by the browser tests, and by whoever publishes; the other commands are run below.
    private static readonly string[] RunElsewhere = [Start, "dotnet test", "dotnet publish Revenos.Dashboard -c Release -o out"];

    public static TheoryData<string> Verbs => [.. Commands.Where(command => command.StartsWith($"{Start} -- ", StringComparison.Ordinal))];

    private static string[] Commands =>
    [
        .. Block().Matches(File.ReadAllText(Repository.File("README.md")))
            .SelectMany(block => block.Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void Commands_AreAllRunByATest() =>
        Assert.Empty(Commands.Except(RunElsewhere).Except(Verbs.Select(row => row.Data)));

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Verb_AsWritten_EndsWell(string command)
    {
        using var folder = new TemporaryFolder();
        var arguments = command[(Start.Length + " -- ".Length)..].Split(' ')
            .Select(word => word.StartsWith("docs/", StringComparison.Ordinal) ? Repository.File(word) : word)
            .Select(word => word.EndsWith(".zip", StringComparison.Ordinal) ? Path.Combine(folder.Path, word) : word);

        var ended = await RevenosProcess.RunAsync([.. arguments, $"--Data:Folder={folder.Path}"]);

        Assert.True(ended.ExitCode == 0, ended.Output);
        Assert.NotEmpty(ended.Output);
    }

    [GeneratedRegex(@"```sh\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
