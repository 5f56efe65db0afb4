using System.Collections.Immutable;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Live;

/// <summary>Tells open screens that somebody's inbox has changed: not what is in it, which each screen reads for itself.</summary>
public sealed class Bells(TimeProvider time, ILogger<Bells> logger)
{
    /// <summary>The shortest time between two rings of one screen.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();

    // Bounded by the open circuits: a listener leaves when its screen is disposed.
    private readonly Dictionary<PersonId, ImmutableHashSet<Throttle>> _listeners = [];

    /// <summary>The people who have a screen open on this server.</summary>
    public ImmutableArray<PersonId> Listening
    {
        get
        {
            lock (_lock)
            {
                return [.. _listeners.Keys];
            }
        }
    }

    /// <summary>Has something run whenever somebody's inbox changes, off the caller's thread and never twice at once, until disposed.</summary>
    public IDisposable Listen(PersonId person, Func<Task> rung)
    {
        var throttle = new Throttle(time, Spacing, rung, fault => logger.LogError(fault, "A screen failed on a ring of its bell; the next one reaches it all the same"));
        lock (_lock)
        {
            _listeners[person] = _listeners.GetValueOrDefault(person, []).Add(throttle);
        }

        return new Listener(this, person, throttle);
    }

    /// <summary>Rings for some people.</summary>
    public void Ring(IEnumerable<PersonId> people)
    {
        List<Throttle> rung = [];
        lock (_lock)
        {
            foreach (var person in people.Distinct())
            {
                rung.AddRange(_listeners.GetValueOrDefault(person, []));
            }
        }

        foreach (var throttle in rung)
        {
            throttle.Signal();
        }
    }

    private void Leave(PersonId person, Throttle throttle)
    {
        lock (_lock)
        {
            var rest = _listeners.GetValueOrDefault(person, []).Remove(throttle);
            if (rest.IsEmpty)
            {
                _listeners.Remove(person);
            }
            else
            {
                _listeners[person] = rest;
            }
        }

        throttle.Dispose();
    }

    private sealed class Listener(Bells bells, PersonId person, Throttle throttle) : IDisposable
    {
        public void Dispose() => bells.Leave(person, throttle);
    }
}
