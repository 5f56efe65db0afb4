using System.Text;

namespace Revenos.Dashboard.Formatting;

/// <summary>The words of the numbers that deals are judged with, made from their paths so that a new number has its words at once.</summary>
public static class OptionText
{
    /// <summary>What a number belongs to: "Milestone velocity" for "Velocity.Threshold".</summary>
    public static string Group(string path) => path.Split('.')[0] switch
    {
        "Velocity" => SignalText.Name(Core.Drift.Signal.MilestoneVelocity),
        "Density" => SignalText.Name(Core.Drift.Signal.EngagementDensity),
        "Freshness" => SignalText.Name(Core.Drift.Signal.EvidenceFreshness),
        "Strength" => SignalText.Name(Core.Drift.Signal.CommitmentStrength),
        var other => Words(other),
    };

    /// <summary>The number itself: "Half life (days)", "Cadence (days): discovery".</summary>
    public static string Label(string path)
    {
        var parts = path.Split('.')[1..];
        return parts.Length == 0 ? Words(path) : string.Join(": ", parts.Select((part, index) => index == 0 ? Measured(part) : KindText.InText(Measured(part))));
    }

    /// <summary>Whether it is one of the two marks of a signal, which are changed more often than all others.</summary>
    public static bool IsMark(string path) => path.Split('.') is [_, "Threshold" or "Recovery"];

    private static string Measured(string name) => name switch
    {
        "Threshold" => "Counts as below under",
        "Recovery" => "Recovered from",
        _ when name.EndsWith("Days", StringComparison.Ordinal) && name.Length > 4 => $"{Words(name[..^4])} (days)",
        _ => Words(name),
    };

    // "ElapsedFloor" to "Elapsed floor".
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            }
            else
            {
                words.Append(letter);
            }
        }

        return words.ToString();
    }
}
