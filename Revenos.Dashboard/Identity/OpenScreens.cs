using System.Collections.Immutable;

namespace Revenos.Dashboard.Identity;

/// <summary>
/// What is open on this server, by account: circuits and the connections that carry them. Bounded by the connections that
/// the server holds; an entry leaves with its circuit or connection.
/// </summary>
public sealed class OpenScreens
{
    private readonly Lock _lock = new();
    private readonly HashSet<OpenScreen> _screens = [];

    /// <summary>The sessions that have something open.</summary>
    public ImmutableHashSet<SessionClaims> Sessions
    {
        get
        {
            lock (_lock)
            {
                return [.. _screens.Select(screen => screen.Session)];
            }
        }
    }

    /// <summary>Keeps a circuit until the answer is disposed.</summary>
    /// <param name="end">Ends it; called at most once, outside any lock.</param>
    public IDisposable Add(SessionClaims session, Action end)
    {
        var screen = new OpenScreen(this, session, end, isConnection: false);
        lock (_lock)
        {
            _screens.Add(screen);
        }

        return screen;
    }

    /// <summary>Keeps a connection until the answer is disposed; null where the account has as many as it may.</summary>
    public IDisposable? TryConnect(SessionClaims session, int most, Action end)
    {
        var screen = new OpenScreen(this, session, end, isConnection: true);
        lock (_lock)
        {
            var open = _screens.Count(other => other.IsConnection && other.Session.Account == session.Account);
            return open < most && _screens.Add(screen) ? screen : null;
        }
    }

    /// <summary>Ends everything that these sessions have open.</summary>
    public void End(Predicate<SessionClaims> ended)
    {
        ImmutableArray<OpenScreen> ending;
        lock (_lock)
        {
            ending = [.. _screens.Where(screen => ended(screen.Session))];
            _screens.ExceptWith(ending);
        }

        foreach (var screen in ending)
        {
            screen.End();
        }
    }

    private void Remove(OpenScreen screen)
    {
        lock (_lock)
        {
            _screens.Remove(screen);
        }
    }

    private sealed class OpenScreen(OpenScreens screens, SessionClaims session, Action end, bool isConnection) : IDisposable
    {
        public SessionClaims Session => session;

        public bool IsConnection => isConnection;

        public void End() => end();

        public void Dispose() => screens.Remove(this);
    }
}
