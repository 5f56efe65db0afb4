using System.Runtime.CompilerServices;

namespace Revenos.Tests.TestKit;

/// <summary>
/// Keeps the tests, and every process they start, out of the folder where the data of this machine's own workspace is: whoever
/// names no folder is refused instead of being given that one.
/// </summary>
internal static class UsualFolder
{
    /// <summary>Where nobody can write, root included.</summary>
    public const string Instead = "/dev/null/a-test-names-its-own-data-folder";

    [ModuleInitializer]
    internal static void Close() => Environment.SetEnvironmentVariable("Data__Folder", Instead);
}
