using Microsoft.AspNetCore.Identity;
using Revenos.Core.Values;

namespace Revenos.Dashboard.Data.Entities;

/// <summary>Somebody who signs in.</summary>
public sealed class RevenosUser : IdentityUser<Guid>
{
    /// <summary>The person they are in deals.</summary>
    public PersonId Person { get; set; }

    public string DisplayName { get; set; } = "";

    public bool IsDisabled { get; set; }

    /// <summary>The IANA name of their time zone; null for the browser's.</summary>
    public string? TimeZone { get; set; }
}
