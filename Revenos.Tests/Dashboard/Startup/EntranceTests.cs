using Revenos.Dashboard.Settings;
using Revenos.Dashboard.Verbs;
using Revenos.Tests.TestKit;

namespace Revenos.Tests.Dashboard.Startup;

/// <summary>What can be mended is told in sentences, whether a verb or the server starts.</summary>
public sealed class EntranceTests
{
    public static TheoryData<string> Starts => ["verify", "--urls=http://127.0.0.1:0"];

    // Names no data folder: that a test cannot reach the usual one is seen by the way.
    [Theory, MemberData(nameof(Starts))]
    public async Task Start_SeveralWrongSettings_ArePrintedAllAtOnce(string start) =>
        AssertTold(await RevenosProcess.RunAsync(start, "--Data:Provider=MySQL"), UsualFolder.Instead, "“MySQL”");

    [Theory, MemberData(nameof(Starts))]
    public async Task Start_FileThatIsNoDatabase_IsNamedAndLeftAsItIs(string start)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File(DataPlace.DatabaseFileName);
        var letter = string.Concat(Enumerable.Repeat("Dear Ada, ", 200));
        await File.WriteAllTextAsync(file, letter, TestContext.Current.CancellationToken);

        AssertTold(await RevenosProcess.RunAsync(start, $"--Data:Folder={folder.Path}"), file);

        Assert.Equal(letter, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    private static void AssertTold((int ExitCode, string Output) ended, params string[] words)
    {
        Assert.True(ended.ExitCode == ExitCodes.Refused, ended.Output);
        Assert.All(words, word => Assert.Contains(word, ended.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", ended.Output, StringComparison.Ordinal);
    }
}
