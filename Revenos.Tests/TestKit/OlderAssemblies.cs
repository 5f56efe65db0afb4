using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Revenos.Tests.TestKit;

/// <summary>
/// bunit is compiled against a newer AngleSharp.Diffing than the one that restores everywhere. The runtime refuses an older
/// assembly by itself; asked here, it gets the one that lies beside the tests.
/// </summary>
internal static class OlderAssemblies
{
    [ModuleInitializer]
    internal static void Accept() => AssemblyLoadContext.Default.Resolving += Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
            : null;
}
