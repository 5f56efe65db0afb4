using System.Diagnostics.CodeAnalysis;
using Revenos.Dashboard.Navigation;

namespace Revenos.Dashboard.Identity;

/// <summary>Where to go after signing in. The address comes with a link that anybody may have made.</summary>
public static class ReturnAddress
{
    /// <summary>The wanted address where it lies on this site, otherwise the home page.</summary>
    public static string Of(string? wanted) => IsLocal(wanted) ? wanted : Urls.Home;

    // Browsers read a backslash as a slash and drop tabs and line ends: "/\evil" and "/\t/evil" both leave the site.
    private static bool IsLocal([NotNullWhen(true)] string? wanted) =>
        wanted is ['/', ..]
        && wanted is not (['/', '/' or '\\', ..])
        && !wanted.Any(char.IsControl)
        && !wanted.Contains('\\', StringComparison.Ordinal);
}
