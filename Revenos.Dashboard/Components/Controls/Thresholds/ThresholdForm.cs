using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Revenos.Core.Drift;
using Revenos.Core.Options;

namespace Revenos.Dashboard.Components.Controls.Thresholds;

/// <summary>The numbers of the rule while they are edited, each under its path.</summary>
public sealed class ThresholdForm
{
    private readonly DriftOptions _from;

    private ThresholdForm(DriftOptions from)
    {
        _from = from;
        Settings = from.Settings();
        Values = Settings.ToDictionary(setting => setting.Path, setting => (double?)setting.Value);
    }

    /// <summary>What each number is where nobody chose another, by path.</summary>
    public static IReadOnlyDictionary<string, double> Usual { get; } =
        DriftOptions.Default.Settings().ToDictionary(setting => setting.Path, setting => setting.Value);

    /// <summary>Every number with its range, in the order in which it is declared.</summary>
    public IReadOnlyList<OptionSetting> Settings { get; }

    /// <summary>What stands in the fields; null for what is not a number.</summary>
    public Dictionary<string, double?> Values { get; }

    public static ThresholdForm Of(DriftOptions options) => new(options);

    /// <summary>All that is wrong, by path; what contradicts itself comes after what is out of its range.</summary>
    public IReadOnlyDictionary<string, string> Faults()
    {
        var faults = Settings
            .Where(setting => Values[setting.Path] is not { } value || !(setting with { Value = value }).IsInRange)
            .ToDictionary(setting => setting.Path, setting => string.Create(CultureInfo.InvariantCulture, $"{setting.Minimum} to {setting.Maximum}."));
        if (faults.Count == 0)
        {
            foreach (var fault in Options().Validate())
            {
                faults[fault.Path] = fault.Text;
            }
        }

        return faults;
    }

    /// <summary>The options; a field without a number keeps what it was.</summary>
    public DriftOptions Options()
    {
        // The options are nested records; as a document each number can be set by its path.
        var document = JsonSerializer.SerializeToNode(_from)!;
        foreach (var (path, value) in Values)
        {
            if (value is { } number)
            {
                Set(document, path.Split('.'), number);
            }
        }

        return document.Deserialize<DriftOptions>()!;
    }

    private static void Set(JsonNode document, string[] path, double number)
    {
        var holder = path[..^1].Aggregate(document, (node, name) => node[name]!);
        // Counts are whole numbers, which do not read back with a fraction.
        holder[path[^1]] = number == Math.Truncate(number) ? JsonValue.Create((long)number) : JsonValue.Create(number);
    }
}
