using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Values;

namespace Revenos.Core.Drift.Signals;

/// <summary>
/// The deal's own clock, which stands still while it rests. Instead of taking pauses out of every age, an instant is moved
/// forward by the rest that came after it; from then on plain subtraction gives the age.
/// </summary>
internal readonly struct DealClock(ImmutableArray<Pause> pauses)
{
    /// <summary>The instant that lies as far back from any instant after the last pause as the given one does in time not rested.</summary>
    public DateTimeOffset Shift(DateTimeOffset instant)
    {
        var rested = 0L;
        foreach (var pause in pauses)
        {
            if (pause.To is { } to && to > instant)
            {
                rested += to.UtcTicks - Instants.Later(pause.From, instant).UtcTicks;
            }
        }

        return new DateTimeOffset(instant.UtcTicks + rested, TimeSpan.Zero);
    }
}
