using System.Globalization;

namespace Revenos.Dashboard.Components.Controls;

/// <summary>Ids for elements that refer to each other. Unique within the process, which is all that a page needs.</summary>
internal static class ElementId
{
    private static long _last;

    public static string Next(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Interlocked.Increment(ref _last):x}");
}
