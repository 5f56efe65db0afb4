namespace Revenos.Tests.TestKit;

/// <summary>
/// Real data that may not be part of the repository: in a folder named by REVENOS_SHARED, or in a folder "shared" beside the
/// checkout. Where it is absent the tests that need it are skipped; our own small files test the same rules.
/// </summary>
public static class SharedData
{
    public static string? Root { get; } = Find();

    /// <summary>The path of a file or folder below shared/data.</summary>
    public static string Require(string path)
    {
        var full = Root is null ? null : Path.Combine(Root, "data", path);
        if (full is null || !Path.Exists(full))
        {
            Assert.Skip($"shared/data/{path} is not beside the checkout; name its folder in REVENOS_SHARED");
        }

        return full;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("REVENOS_SHARED") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "data")))
            {
                return shared;
            }
        }

        return null;
    }
}
