using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Revenos.Core.Options;

/// <summary>
/// Reads the numbers of an options record, nested records included, with the ranges declared beside them: a range is
/// written once, and the check, the settings page and the test of the documentation all read it there.
/// </summary>
internal static class OptionReader
{
    /// <summary>Every number with its range, in the order of declaration.</summary>
    public static ImmutableArray<OptionSetting> Settings(object options) => [.. Walk(options, "").Select(found => found.Setting).OfType<OptionSetting>()];

    /// <summary>The nested records that are not there, as can happen to options read from outside.</summary>
    public static ImmutableArray<OptionFault> Missing(object options) =>
        [.. Walk(options, "").Where(found => found.Setting is null).Select(found => new OptionFault(found.Path, $"{found.Path} is missing."))];

    /// <summary>The numbers that lie out of their range.</summary>
    public static IEnumerable<OptionFault> OutOfRange(object options) =>
        from setting in Settings(options)
        where !setting.IsInRange
        select new OptionFault(setting.Path, string.Create(
            CultureInfo.InvariantCulture,
            $"{setting.Path} is {setting.Value}; it must lie between {setting.Minimum} and {setting.Maximum}."));

    private static IEnumerable<(string Path, OptionSetting? Setting)> Walk(object options, string prefix)
    {
        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var path = prefix + property.Name;
            if (property.GetCustomAttribute<RangeAttribute>() is { } range)
            {
                yield return (path, new OptionSetting(path, Number(property.GetValue(options)), Number(range.Minimum), Number(range.Maximum)));
            }
            else if (property.PropertyType.IsClass && property.GetIndexParameters().Length == 0)
            {
                foreach (var found in property.GetValue(options) is { } nested ? Walk(nested, path + ".") : [(path, null)])
                {
                    yield return found;
                }
            }
        }
    }

    private static double Number(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
