namespace Revenos.Tests.TestKit;

/// <summary>
/// A tool that a test needs and a machine may lack. The test is then skipped with the reason; where the gate runs
/// (CI=true) a skipped test would hide a fault, so there it fails.
/// </summary>
public static class Requirement
{
    public static string Tool(string? path, string remedy)
    {
        if (path is not null)
        {
            return path;
        }

        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(remedy);
        }

        Assert.Skip(remedy);
        return null;
    }
}
