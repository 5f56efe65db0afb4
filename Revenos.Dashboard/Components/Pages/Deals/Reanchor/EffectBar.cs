using System.Globalization;
using Revenos.Core.Drift;
using Revenos.Dashboard.Formatting;

namespace Revenos.Dashboard.Components.Pages.Deals.Reanchor;

/// <summary>One signal before and after as lengths of a bar, in per cent of its width.</summary>
/// <param name="Kept">What it has before and after alike.</param>
/// <param name="Threshold">Where its threshold stands.</param>
/// <param name="IsLoss">Whether it falls.</param>
internal sealed record EffectBar(string Before, string After, string Kept, string Threshold, bool IsLoss, bool IsUnknown)
{
    public static EffectBar Of(Signal signal, DealEffect effect, double threshold)
    {
        var (before, after) = (effect.Before[signal]?.Value, effect.After[signal]?.Value);
        var (was, becomes) = (SignalText.Share(signal, before ?? 0), SignalText.Share(signal, after ?? 0));
        return new EffectBar(
            Percent(was), Percent(becomes), Percent(Math.Min(was, becomes)), Percent(SignalText.Share(signal, threshold)), becomes < was, before is null && after is null);
    }

    private static string Percent(double share) => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
