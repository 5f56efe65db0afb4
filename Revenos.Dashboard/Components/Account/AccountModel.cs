using Revenos.Core.Outcomes;
using Revenos.Dashboard.Identity;

namespace Revenos.Dashboard.Components.Account;

/// <summary>What somebody may say about themselves.</summary>
public sealed class AccountModel(OwnAccount own, SignInService sessions, ViewerSource viewers, TimeProvider time)
{
    public string Email { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? TimeZone { get; private set; }

    public string Role { get; private set; } = "";

    public Refusal? Refusal { get; private set; }

    /// <summary>Every zone that this server knows, from west to east.</summary>
    public IReadOnlyList<(string Id, string Text)> Zones { get; private set; } = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var account = await viewers.AccountAsync(cancellationToken);
        (Email, Name, TimeZone, Role) = (account.Email, account.Name, account.TimeZone, account.Viewer.Role.ToString());
        var now = time.GetUtcNow();
        Zones =
        [
            .. from zone in TimeZoneInfo.GetSystemTimeZones()
               where zone.HasIanaId
               let offset = zone.GetUtcOffset(now)
               orderby offset, zone.Id
               select (zone.Id, $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{offset:hh\\:mm} {zone.Id.Replace('_', ' ')}"),
        ];
    }

    /// <summary>Whether it was saved. The session is begun anew, since it carries the name.</summary>
    public async Task<bool> SaveAsync(HttpContext context, string? name, string? timeZone)
    {
        var account = await viewers.AccountAsync(context.RequestAborted);
        Refusal = await own.ChangeProfileAsync(account.Id, name, timeZone);
        if (Refusal is null)
        {
            await sessions.BeginAsync(context, account.Id);
        }

        (Name, TimeZone) = (name ?? "", timeZone);
        return Refusal is null;
    }
}
