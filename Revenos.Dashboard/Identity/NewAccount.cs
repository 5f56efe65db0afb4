using Revenos.Core.People;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Identity;

/// <summary>An account that shall be made.</summary>
/// <param name="Team">The team whose deals they own.</param>
/// <param name="Manages">The teams they look after.</param>
/// <param name="Person">Who they are in deals; by default the e-mail address, under which other systems export their owners.</param>
public sealed record NewAccount(
    string Email,
    string Name,
    Role Role,
    TeamId? Team = null,
    IReadOnlyCollection<TeamId>? Manages = null,
    PersonId? Person = null);
